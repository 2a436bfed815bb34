"""Chinese prose as the standards of writing ask for it."""

"""The offices' Word templates: where they stand, and the check of one before use; nothing of a template is run here."""

"""What documents tell as one: measures with one text of progress, measures with one state and deadline."""

"""出处 in the preview: what a sentence of the document comes from, and the way there."""

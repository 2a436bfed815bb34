"""Word files, in rooms from below: ooxml, standard, reading; templates, inspect and preview; filling."""

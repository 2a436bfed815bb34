"""Which rows of a sheet are headings (表头), what they mean, and what below them nobody reads."""

"""A Word file understood, once: what its paragraphs, runs, sections and tables say."""

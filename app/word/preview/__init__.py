"""Lays a written .docx out as pages to look at, without Word: what the preview draws."""

from app.word.preview.document import lay_out, read_pages
from app.word.preview.layout_engine import LIBREOFFICE, MANNERS, WORD, Manner

__all__ = ["LIBREOFFICE", "MANNERS", "WORD", "Manner", "lay_out", "read_pages"]

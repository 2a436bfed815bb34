"""Lays a written .docx out as pages to look at, without Word: what the preview draws."""

from app.word.preview.document import begin_on_pages, lay_out, read_pages
from app.word.preview.layout_engine import LAYOUT_ENGINES, LIBREOFFICE, WORD, LayoutEngine

__all__ = ["LAYOUT_ENGINES", "LIBREOFFICE", "WORD", "LayoutEngine", "begin_on_pages", "lay_out", "read_pages"]

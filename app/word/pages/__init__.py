"""Lays a written .docx out as pages to look at, without Word: what the preview draws."""

from app.word.pages.document import read_pages

__all__ = ["read_pages"]

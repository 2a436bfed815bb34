"""Mending of a workbook's cells in its package, which is never loaded and saved by a library."""

"""What to know before a written document is printed: missing fonts, rare characters."""

from pathlib import Path


def print_warnings(document: Path) -> tuple[str, ...]:
    """A sentence for each font this machine lacks and each character outside GB2312; empty where all is well.

    Raises UnreadableDocument.
    """
    from app.word.reading.fonts import font_lines
    from app.word.reading.machine_fonts import machine_fonts
    from app.word.reading.opening import read_document
    from app.word.reading.rare import rare_lines
    from app.word.reading.texts import paragraph_texts

    source = read_document(document)
    return (*font_lines(source, machine_fonts()), *rare_lines(paragraph_texts(source.roots)))

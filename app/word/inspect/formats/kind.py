"""Which of the standard's formats a document is in, by its mark, its red lines, its number and its title."""

from enum import StrEnum

from app.word.inspect import wording
from app.word.inspect.elements import Element
from app.word.inspect.formats.red_lines import FoundDocument, double_lines, single_lines
from app.word.reading.paragraphs import Paragraph


class DocumentFormat(StrEnum):
    """The ordinary format (7) and the special ones (10), by their Chinese names."""

    ORDINARY = "通用"
    LETTER = "信函"
    ORDER = "命令"
    MINUTES = "纪要"


def format_of(document: FoundDocument) -> DocumentFormat:
    """By the mark's last words, else by what only a letter has; one sign that other documents have too is not enough."""
    mark = "".join("".join(one.text.split()) for one in document.of(Element.MARK))
    if mark.endswith(wording.ORDER_MARKS):
        return DocumentFormat.ORDER
    if mark.endswith(wording.MINUTES):
        return DocumentFormat.MINUTES
    return DocumentFormat.LETTER if _is_letter(document, mark) else DocumentFormat.ORDINARY


def _is_letter(document: FoundDocument, mark: str) -> bool:
    titles = document.of(Element.TITLE)
    right = any(stands_at_right(one) for one in document.of(Element.NUMBER) if _is_above(document, one, titles))
    if not mark:
        # Paper with the head printed on it: only the number's place is left to tell.
        return right
    lines, is_reply = bool(double_lines(document)), bool(titles) and titles[-1].text.endswith("函")
    if mark.endswith("文件"):
        return lines and right
    return lines or right or (is_reply and not single_lines(document))


def stands_at_right(paragraph: Paragraph) -> bool:
    """Whether its last words end at the right edge of the text, by alignment or by a tab."""
    by_tab = "\t" in paragraph.words and any(stop.align == "right" for stop in paragraph.look.tabs)
    return by_tab or paragraph.look.align == "right"


def _is_above(document: FoundDocument, one: Paragraph, titles: list[Paragraph]) -> bool:
    return not titles or document.position(one) < document.position(titles[0])

"""Which paragraph each printed line belongs to, and whether any page of a running text shames."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import STYLES, parse, w
from app.word.reading.styles import Styles, style_id
from app.word.standard import layout
from tests.word.documents import document
from tests.word.rendering import Line, Printed

HEADINGS = {one.name for one in (layout.HEADING_1, layout.HEADING_2, layout.HEADING_3)}
SIGNATURES = {layout.SIGNATURE.name, layout.SEALED_SIGNATURE.name}
DATES = {layout.DATE.name, layout.SEALED_DATE.name}
BLANKS = {layout.BLANK.name, layout.LOOSE_BLANK.name}
IMPRINT = {layout.COPIES_TO.name, layout.PRINTED_BY.name}
RUNNING = {*HEADINGS, layout.BODY.name}
_OVERLONG = re.compile("[A-Za-z0-9]{36}")
_ADDRESS = re.compile(r"https?://[!-~]*$")


@dataclass(frozen=True)
class Flowing:
    """A printed line; `first` and `last` of its paragraph, which has that style and that place in the document."""

    line: Line
    paragraph: int
    style: str
    first: bool
    last: bool


def flow(content: bytes, printed: Printed) -> list[list[Flowing]]:
    """The lines of each page with their paragraphs, down to the first table.

    Fails where the page and the document say different things.
    """
    paragraphs = _paragraphs(content)
    waiting = [(at, style, _bare(text)) for at, (style, text) in enumerate(paragraphs) if _bare(text)]
    waiting.reverse()
    at, style, rest = waiting.pop()
    first = True
    pages = []
    for number in range(1, len(printed.pages) + 1):
        page = []
        for line in printed.body(number):
            if not rest and not waiting:
                break
            if not rest:
                at, style, rest = waiting.pop()
                first = True
            words = _bare(line.text)
            assert rest.startswith(words), (number, words, rest)
            rest = rest[len(words) :]
            page.append(Flowing(line, at, style, first, not rest))
            first = False
        if page:
            pages.append(page)
    assert not rest
    assert not waiting
    return pages


def blanks_before(content: bytes) -> list[int]:
    """How many empty lines stand before each paragraph of the document."""
    counts, empty = [], 0
    for style, _ in _paragraphs(content):
        counts.append(empty)
        empty = empty + 1 if style in BLANKS else 0
    return counts


def _paragraphs(content: bytes) -> list[tuple[str, str]]:
    parts = read_parts(content)
    styles = Styles(parse(parts[STYLES]))
    return [
        (styles.of(one), "".join(text.text or "" for text in one.iter(w("t"))))
        for one in _until_a_table(document(content))
        if one.find(f".//{w('txbxContent')}") is None
    ]


def _until_a_table(document: etree._Element) -> Iterator[etree._Element]:
    """An attachment begins a part of its own as well."""
    for element in document.iter(w("p"), w("tbl")):
        if element.tag == w("tbl") or style_id(element) == layout.ATTACHMENT.ident:
            return
        yield element


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def faults(content: bytes, printed: Printed, lines: int = layout.LINES_A_PAGE) -> Iterator[tuple[str, str]]:
    """What shames, by its kind, each with its place; `lines` is how many a page has room for."""
    pages = flow(content, printed)
    before = blanks_before(content)
    for number, (page, following) in enumerate(pairwise(pages), 1):
        if page[-1].style in HEADINGS:
            yield "a heading is last on its page", f"{number}: {page[-1].line.text}"
        if number > 1 and page[-1].style in RUNNING:
            missing = lines - len(page) - sum(before[one.paragraph] for one in page[1:] if one.first)
            # Empty lines between the two pages' words may lie at the foot of the first.
            if not 0 <= missing <= before[following[0].paragraph] + _moved(following, before):
                yield f"{len(page)} lines, {missing} missing", f"{number}: then {following[0].line.text}"
    yield from _closing_faults(pages)
    for one, after in pairwise(one for page in pages for one in page):
        if one.paragraph == after.paragraph and (fault := break_fault(one.line.text, after.line.text)):
            yield fault, f"{one.line.text} / {after.line.text}"


def _moved(page: list[Flowing], before: list[int]) -> int:
    """How many lines a page may have given up to the next: less than what stays together at its beginning.

    A chain of headings goes where the first line below it goes. One of five lines can leave five empty, but where
    exactly five are left the page ends with the heading itself if it stays: no order of lines has both.
    So does the closing: the last words above the issuer stay with it, down to the date and the note, and to an imprint
    that finds no room where all of these would.
    """
    if page[0].style in HEADINGS:
        return next((at for at, one in enumerate(page) if one.style not in HEADINGS), len(page))
    signed = next((at for at, one in enumerate(page) if one.style in SIGNATURES), None)
    if signed is None or page[0].style in SIGNATURES:
        return 0
    kept = [one for one in page if one.style not in IMPRINT]
    if len({one.paragraph for one in kept[:signed]}) > 1 or not page[0].first:
        return 0
    # The imprint's rules take room as well.
    rules = len(kept) < len(page)
    return len(page) + rules + sum(before[one.paragraph] for one in kept[1:] if one.first) - 1


def _closing_faults(pages: list[list[Flowing]]) -> Iterator[tuple[str, str]]:
    for number, page in enumerate(pages, 1):
        styles = [one.style for one in page]
        if SIGNATURES & set(styles):
            if styles[0] in SIGNATURES:
                yield "the signature is alone on its page", str(number)
            if not DATES & set(styles):
                yield "issuer and date are parted", str(number)
        elif DATES & set(styles):
            yield "issuer and date are parted", str(number)


def break_fault(end: str, start: str) -> str:
    """What is wrong with a line that ends and one that begins so; empty where nothing is.

    A word longer than a line is broken anywhere, and LibreOffice takes the sign before it along; so are web addresses.
    """
    if _OVERLONG.search(start) or _ADDRESS.search(end):
        return ""
    if re.search(r"\d[.,]?$", end) and re.match(r"[.,]?\d", start):
        return "a number is broken"
    if re.search(r"\d$", end) and re.match("[%％]", start):
        return "a number is parted from its per cent"
    if re.search("[《“（〔‘]$", end):
        return "an opening sign is last on its line"
    if re.match("[》”’），。、；：？！〕]", start):
        return "a closing sign is first on its line"
    return ""


def lines_a_page(content: bytes, printed: Printed) -> Counter[int]:
    """How many inner pages of running text have so many lines."""
    pages = flow(content, printed)
    return Counter(len(page) for page in pages[1:-1] if {one.style for one in page} <= RUNNING)

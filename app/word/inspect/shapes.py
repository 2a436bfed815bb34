"""Finds the elements of documents that have none of our styles: by their text, their place and their shape."""

import re
from itertools import takewhile

from app.core.persons import is_listed_name, may_be_name
from app.core.text import width
from app.word.inspect import wording
from app.word.inspect.closing_shapes import find_closing
from app.word.inspect.elements import Assignment, Element
from app.word.reading.paragraphs import Paragraph
from app.word.standard import layout

_HEAD = (
    (wording.COPY_NUMBER, Element.COPY_NUMBER),
    (wording.SECRECY, Element.SECRECY),
    (wording.URGENCY, Element.URGENCY),
    (wording.NUMBER, Element.NUMBER),
)
_NAMES = re.compile(r"\S\s\S(?!\S)|\S+")  # 李　和 is one
_OF_ORDERS = ((wording.ORDER_NUMBER, Element.NUMBER),)
_OF_MINUTES = ((wording.MINUTES_HEAD, Element.OTHER),)
_FIRST = 25  # the title stands among so many first paragraphs, or nowhere
_LONGEST_NAME = 40  # 字 of an issuer's or addressee's line


def find_by_shape(found: Assignment) -> None:
    """Settle every paragraph of the running text that has none of our styles."""
    _find_imprint(found)
    _find_head(found)
    _find_attachments(found)
    find_closing(found)
    if not found.has(Element.TITLE):
        _find_title(found)
    _find_number_below_title(found)
    if not found.has(Element.ADDRESSEE):
        _find_addressee(found)
    _find_attachment_note(found)
    _find_attendance(found)
    _fill_body(found)


def is_mark_aside(paragraph: Paragraph) -> bool:
    """Whether words in a table, a box or a header look like a mark: red, and as large as a title at least."""
    return bool(paragraph.text) and is_red(paragraph) and paragraph.main.size >= layout.TITLE_SIZE.points


def is_red(paragraph: Paragraph) -> bool:
    """Whether its words are red."""
    return is_red_colour(paragraph.main.colour)


def is_red_colour(colour: str) -> bool:
    """Whether six digits name a red."""
    try:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    except ValueError:
        return False
    return red > 2 * max(green, blue) and red > 127


def _find_head(found: Assignment) -> None:
    titles = found.of(Element.TITLE)
    for at in found.open()[:_FIRST]:
        if titles and at > titles[0]:
            return
        paragraph = found.paragraphs[at]
        text = paragraph.text
        if wording.level(text) or "。" in text:
            return
        kind = _kind_in_head(found, at)
        if kind is None and paragraph.look.align == "center" and any(one in text for one in wording.TITLE_KINDS):
            return
        if kind is not None:
            found.give(at, kind)


def _kind_in_head(found: Assignment, at: int) -> Element | None:
    paragraph = found.paragraphs[at]
    text = paragraph.text
    forms = (
        *_HEAD,
        *(_OF_ORDERS if _marked(found, wording.ORDER_MARKS) else ()),
        *(_OF_MINUTES if _marked(found, wording.MINUTES) else ()),
    )
    if wording.SIGNERS.search(text) or _names_more_signers(found, at):
        return Element.SIGNERS
    kind = next((kind for form, kind in forms if form.fullmatch(text)), None)
    is_mark = kind is None and (is_red(paragraph) or _is_mark(paragraph) or _reads_as_mark(found, at))
    return Element.MARK if is_mark else kind


def _marked(found: Assignment, endings: tuple[str, ...]) -> bool:
    """Whether the mark, all of it, ends with one of these."""
    marks = ["".join(found.paragraphs[at].text.split()) for at in found.of(Element.MARK)]
    return bool(marks) and "".join(marks).endswith(endings)


def _is_mark(paragraph: Paragraph) -> bool:
    large = paragraph.main.size > layout.TITLE_SIZE.points
    return (
        large
        and paragraph.text.endswith(("文件", *wording.ORDER_MARKS, *wording.MINUTES))
        and paragraph.look.align == "center"
    )


def _names_more_signers(found: Assignment, at: int) -> bool:
    """A line below 签发人 with names and nothing else; the last of these begins with the number."""
    above = next((one for one in range(at - 1, -1, -1) if found.paragraphs[one].text), None)
    written = _NAMES.findall(wording.NUMBER.sub("", found.paragraphs[at].text))
    names = ["".join(one.split()) for one in written]
    signed = above is not None and found.kinds.get(above) is Element.SIGNERS
    return signed and bool(names) and all(may_be_name(one) or is_listed_name(one) for one in names)


def _reads_as_mark(found: Assignment, at: int) -> bool:
    """××市档案馆文件, first of all or below the grades of secrecy and urgency, whatever it looks like."""
    organ, word, rest = found.paragraphs[at].text.partition("文件")
    return bool(word) and not rest and at == found.open()[0] and wording.ORGAN.fullmatch(organ) is not None


def _find_title(found: Assignment) -> None:
    first = found.open()[:_FIRST]
    start = next((at for at in first if found.paragraphs[at].look.align == "center"), None)
    read = _title_by_words(found, first)
    if read and (start is None or read[0] < start):
        for at in read:
            found.give(at, Element.TITLE)
        return
    if start is None:
        return
    model = found.paragraphs[start]
    for at in range(start, len(found.paragraphs)):
        one = found.paragraphs[at]
        alike = one.look.align == model.look.align and one.main.size == model.main.size
        if at in found.kinds or not (one.text and alike):
            return
        found.give(at, Element.TITLE)


def _title_by_words(found: Assignment, first: list[int]) -> list[int]:
    """The lines above addressee and text that together read as a title, whatever they look like."""
    lines = list(takewhile(lambda at: _may_be_title(found.paragraphs[at].text), first))
    for last in reversed(lines):
        title = [last]
        while title[0] - 1 in lines:
            title.insert(0, title[0] - 1)
        if wording.reads_as_title("".join(found.paragraphs[at].text for at in title)):
            return title
    return []


def _may_be_title(text: str) -> bool:
    return not (wording.level(text) or "。" in text or text.endswith(("：", ":"))) and width(text) <= _LONGEST_NAME


def _find_number_below_title(found: Assignment) -> None:
    """Of a document without a head (白头)."""
    titles = found.of(Element.TITLE)
    following = [at for at in found.open() if titles and at > titles[-1]][:1]
    for at in following:
        if wording.NUMBER.fullmatch(found.paragraphs[at].text):
            found.give(at, Element.NUMBER)


def _find_addressee(found: Assignment) -> None:
    titles = found.of(Element.TITLE)
    following = [at for at in found.open() if titles and at > titles[-1]]
    if not following:
        return
    one = found.paragraphs[following[0]]
    if wording.level(one.text) or "。" in one.text or one.look.align in ("center", "right"):
        return
    flush = not one.look.first.points and one.words == one.words.lstrip() and width(one.text) <= _LONGEST_NAME
    if one.text.endswith(("：", ":")) or (flush and len(following) > 1):
        found.give(following[0], Element.ADDRESSEE)


def _find_attachments(found: Assignment) -> None:
    for at in found.open():
        if wording.ATTACHMENT.fullmatch(found.paragraphs[at].text):
            found.give(at, Element.ATTACHMENT)


def _find_attachment_note(found: Assignment) -> None:
    within = False
    for at in found.open():
        text = found.paragraphs[at].text
        if wording.ATTACHMENT_NOTE.match(text) and at >= (found.of(Element.TITLE) or [0])[-1]:
            within = True
        elif not (within and at - 1 in found.kinds and wording.NUMBERED.match(text)):
            within = False
        if within:
            found.give(at, Element.ATTACHMENT_NOTE)


def _find_attendance(found: Assignment) -> None:
    """Of minutes: 出席, 请假, 列席 behind the text, whoever goes on in the next paragraph too."""
    titles = "".join(found.paragraphs[at].text for at in found.of(Element.TITLE))
    if not (_marked(found, wording.MINUTES) or titles.endswith(wording.MINUTES)):
        return
    for at in found.open():
        if wording.ATTENDANCE.match(found.paragraphs[at].text):
            found.give(at, Element.ATTENDANCE)


def _find_imprint(found: Assignment) -> None:
    kind = None
    for at in [at for at in found.open() if at >= len(found.paragraphs) // 2]:
        kind = imprint_kind(found.paragraphs[at].text, below_copies=kind is Element.COPIES_TO)
        if kind is not None:
            found.give(at, kind)


def imprint_kind(text: str, *, below_copies: bool) -> Element | None:
    """抄送机关 or 印发机关 by its text, wherever it stands; below 抄送 a name and a date will do."""
    if wording.COPIES_TO.match(text):
        return Element.COPIES_TO
    if below_copies and wording.UNFINISHED_PRINTED_BY.fullmatch(text):
        return Element.PRINTED_BY
    return Element.PRINTED_BY if wording.PRINTED_BY.fullmatch(text) and "。" not in text else None


def _fill_body(found: Assignment) -> None:
    titles, dates = found.of(Element.TITLE), found.of(Element.DATE)
    attachments = found.of(Element.ATTACHMENT)
    end = (dates or attachments or [len(found.paragraphs)])[0]
    for at in found.open():
        one = found.paragraphs[at]
        inside = (titles[-1] if titles else -1) < at < end or one.style == layout.BODY.name
        found.give(at, Element.BODY if inside and not wording.NO_TEXT.fullmatch(one.text) else Element.OTHER)

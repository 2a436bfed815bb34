"""Finds issuer, date and note (署名, 成文日期, 附注) in documents that have none of our styles."""

from app.word.inspect import wording
from app.word.inspect.elements import Assignment, Element
from app.word.reading.paragraphs import Paragraph

_LONGEST_NAME = 40  # 字 of an issuer's line
_FAR = 8  # 字 to the left of words that stand at the right


def find_closing(found: Assignment) -> None:
    """The last date at the right or below a name, and what stands around it."""
    if found.has(Element.DATE):
        return
    end = (found.of(Element.ATTACHMENT) or [len(found.paragraphs)])[0]
    dates = [at for at in found.open() if at < end and wording.LIKE_DATE.fullmatch(found.paragraphs[at].text)]
    dates = [at for at in dates if _stands_right(found.paragraphs[at]) or _is_signed(found, at)]
    if not dates:
        _find_signature_alone(found, end)
        return
    found.give(dates[-1], Element.DATE)
    before = [at for at in found.open() if at < dates[-1]]
    after = [at for at in found.open() if dates[-1] < at < end]
    if before and _is_name(found.paragraphs[before[-1]]):
        found.give(before.pop(), Element.SIGNATURE)
        _find_joint_signatures(found, before)
    elif after and _is_name(found.paragraphs[after[0]]):
        found.give(after.pop(0), Element.SIGNATURE)
    if after and wording.NOTE.fullmatch(found.paragraphs[after[0]].text):
        found.give(after[0], Element.NOTE)


def _find_joint_signatures(found: Assignment, before: list[int]) -> None:
    """Of a joint issue (联合行文): names of organs at the right, one right above the other, several in a line too."""
    while before and found.has(Element.SIGNATURE):
        one = found.paragraphs[before[-1]]
        names = one.text.split()
        if not (_stands_right(one) or "\t" in one.words) or not all(map(wording.ORGAN.fullmatch, names)):
            return
        found.give(before.pop(), Element.SIGNATURE)


def _find_signature_alone(found: Assignment, end: int) -> None:
    """An issuer at the right of the last line, its date forgotten."""
    below = [at for at in found.open() if at < end]
    if below and wording.NOTE.fullmatch(found.paragraphs[below[-1]].text):
        found.give(below.pop(), Element.NOTE)
    last = below[-1] if below else None
    if last is not None and _stands_right(found.paragraphs[last]) and _is_name(found.paragraphs[last]):
        found.give(last, Element.SIGNATURE)


def _is_signed(found: Assignment, at: int) -> bool:
    """Whether a date that does not stand at the right comes below an issuer's name."""
    before = [one for one in found.open() if one < at]
    return len(before) > 1 and wording.ORGAN.fullmatch(found.paragraphs[before[-1]].text) is not None


def _stands_right(paragraph: Paragraph) -> bool:
    return paragraph.look.align == "right" or paragraph.start >= _FAR


def _is_name(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if wording.ORGAN.fullmatch(text):
        return True
    return _stands_right(paragraph) and len(text) <= _LONGEST_NAME and not text.endswith(("。", "；", "："))

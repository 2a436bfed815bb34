"""The clause on what a document says of its own items: 以下3个问题, 27个问题, 整改措施71条, 附件3件, 上述第（一）至（三）项."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, takewhile

from app.core.clause import Difference
from app.word.inspect import wording
from app.word.inspect.clause import CUSTOM, Outcome, absent, at, clause, outcome_of
from app.word.inspect.completeness import attachment_names
from app.word.inspect.counted import claims
from app.word.inspect.counted.claims import OwnCount
from app.word.inspect.counted.items import ListedItems, highest, label_of, list_below, list_within
from app.word.inspect.document import Document
from app.word.ooxml.wml import local
from app.word.reading.blocks import block_after, paragraphs_in
from app.word.reading.paragraphs import Paragraph
from app.word.reading.tables import read_table

_FEWEST = 5  # items of a list that goes on through the parts of a document
_LEADING = 15  # characters between a claim and the colon before its list
_SERIAL = re.compile("序号|编号")
_OF_PROBLEM = re.compile("^(?:针对|关于)|问题")
_MEASURE_LINE = re.compile(r"整改措施(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})?[：:]")
_SEVERAL = re.compile(r"[：:；](?:一是|1[.．、]|（1）|（一）|①|第一[，、])")
# Where some are told elsewhere or not at all, what is listed is fewer on purpose.
_CHOSEN = re.compile(
    r"其余|其他问题|部分问题|主要问题|突出问题|典型|选取|择要|涉密|(?:不宜|不予|不便)公开|另行|除.{1,20}外"
)


@clause(
    "own-counts", "", "文中说的个数", strength=CUSTOM,
    asked="文中说的个数（以下几项、几个问题、附件几件）和文中列的一样", fix="数一数，改正说的个数，或补上漏列的、删去多列的。",
)  # fmt: skip
def own_counts(document: Document) -> Outcome:
    """Only where the claim and the list it speaks of are unmistakable."""
    if not document.body:
        return absent("没有认出正文")
    return outcome_of(difference for judge in _JUDGES for difference in judge(document))


def _pointed(document: Document) -> Iterator[Difference]:
    """以下3个问题, 存在3个问题：, with the list behind or below it."""
    body = document.body
    for place, one in enumerate(body):
        below, behind = claims.of_list_below(one.text), claims.of_list_behind(one.text)
        claim = below or behind
        if claim is None:
            continue
        listed = _within(claim) or (_below(document, body[place:]) if below or claim.behind in ("：", ":") else None)
        if listed is None or claim.number in listed.counts or _may_be_right(claim, listed):
            continue
        nearest = min(listed.counts, key=lambda count: abs(count - claim.number))
        yield at(one, f"说“{claim.said}”，后面列了 {nearest} {claim.measure}")


def _within(claim: OwnCount) -> ListedItems | None:
    """A list in the same paragraph, behind a colon."""
    lead, colon, rest = claim.behind.replace(":", "：").partition("：")
    return list_within(rest.strip()) if colon and len(lead) <= _LEADING else None


def _below(document: Document, paragraphs: list[Paragraph]) -> ListedItems | None:
    """The table or the numbered paragraphs right below the first of these."""
    following = block_after(paragraphs[0].element)
    if following is not None and local(following) == "tbl":
        return _rows(document, paragraphs[0])
    return list_below([one.text for one in paragraphs[1:]])


def _rows(document: Document, above: Paragraph) -> ListedItems | None:
    """The rows of the table below a paragraph, where they are numbered from 1 on."""
    table = block_after(above.element)
    assert table is not None, "a table was found here"
    rows = [
        ["".join(document.reader.paragraph(one).text for one in paragraphs_in(cell.element)) for cell in row.cells]
        for row in read_table(table, document.reader.cascade).rows
    ]
    column = next((at for at, name in enumerate(rows[0]) if _SERIAL.fullmatch(name.replace(" ", ""))), None)
    if column is None:
        return None
    told = (row[column].rstrip(".、") for row in rows[1:] if len(row) > column)
    numbers = list(dict.fromkeys(int(one) for one in told if one.isdecimal()))
    return ListedItems(tuple(map(str, numbers))) if numbers == list(range(1, len(numbers) + 1)) and numbers else None


def _may_be_right(claim: OwnCount, listed: ListedItems) -> bool:
    """Where other parts may follow, or the items count what is claimed: 27个问题：一是党建方面8个，二是…."""
    return (listed.is_open and claim.number < len(listed.items)) or any(
        re.search(rf"\d{claim.measure}", one.partition("。")[0]) for one in listed.items
    )


def _above(document: Document) -> Iterator[Difference]:
    """以上三项要求 below a list, 上述第（一）至（三）项."""
    texts = [one.text for one in document.body]
    for place, one in enumerate(document.body):
        claim = claims.of_list_above(one.text)
        if claim and place and label_of(texts[place - 1])[1] > 1 and claim.number not in _lengths(texts[:place]):
            count = label_of(texts[place - 1])[1]
            yield at(one, f"说“{claim.said}”，前面列了 {count} {claim.said[-3]}")
        for claim in claims.of_range(one.text):
            most = highest(texts if claim.said.startswith("本") else texts[: place + 1])
            if 0 < most < claim.number:
                yield at(one, f"说“{claim.said}”，编号只到 {most}")


def _lengths(texts: list[str]) -> set[int]:
    """How many any list among these paragraphs may be said to have."""
    lists = (list_below(texts[place:]) for place, one in enumerate(texts) if label_of(one)[1] == 1)
    within = (list_within(part) for one in texts for part in re.split("[：:。]", one))
    return {count for found in (*lists, *within) if found for count in found.counts}


def _problems(document: Document) -> Iterator[Difference]:
    """27个问题 told before a list of problems whose numbers go on through the parts of the document."""
    for level in range(1, 5):
        places = [place for place, one in enumerate(document.body) if label_of(one.text)[0] == level]
        items = [document.body[place].text for place in places]
        told = [label_of(one)[1] for one in items]
        if len(items) < _FEWEST or told != list(range(1, len(items) + 1)):
            continue
        are_problems = all(_OF_PROBLEM.search(one.partition("。")[0]) for one in items)
        if are_problems and _goes_on(document.body[places[0] :], level):
            yield from _totals(document.body[: places[0]], claims.of_problems, len(items), "逐个编号的问题有 {} 个")


def _goes_on(paragraphs: list[Paragraph], level: int) -> bool:
    """Whether a list goes on through several parts, and none of these has items that are numbered otherwise."""
    levels = [found for one in paragraphs if (found := wording.level(one.text))]
    last = max(at for at, one in enumerate(levels) if one == level)
    part = [*takewhile(lambda one: one > 1, levels[last:]), 1]
    through = levels[:last] + part
    bare = any(1 < one < level and following <= one for one, following in pairwise(through))
    return any(one < level for one in levels[:last]) and not bare


def _measures(document: Document) -> Iterator[Difference]:
    """整改措施71条 told before paragraphs that begin with 整改措施一：."""
    found = [(place, _MEASURE_LINE.match(one.text)) for place, one in enumerate(document.body)]
    lines = [(place, match) for place, match in found if match]
    texts = [document.body[place].text.partition("。")[0] for place, _ in lines]
    if any(match["number"] in ("二", "2") for _, match in lines) and not any(map(_SEVERAL.search, texts)):
        yield from _totals(document.body[: lines[0][0]], claims.of_measures, len(lines), "逐条写的整改措施有 {} 条")


def _totals(
    above: list[Paragraph], read: Callable[[str], Iterator[OwnCount]], count: int, said: str
) -> Iterator[Difference]:
    """A total told above all items. Much fewer items are a choice; so is what the text says it leaves out."""
    told = [(one, claim) for one in above for claim in read(one.text)]
    numbers = {claim.number for _, claim in told}
    if not told or any(_CHOSEN.search(one.text) for one in above):
        return
    total = max(numbers)
    sums = {one + other for one in numbers for other in numbers if one != other}
    if count not in numbers | sums and abs(total - count) <= max(2, total // 10):
        yield from (at(one, f"说“{claim.said}”，{said.format(count)}") for one, claim in told if claim.number == total)


def _attachments(document: Document) -> Iterator[Difference]:
    """附件3件, against the note."""
    count = len(attachment_names(document))
    for one in document.body if count else ():
        for claim in claims.of_attachments(one.text):
            if claim.number != count:
                yield at(one, f"说“{claim.said}”，附件说明里有 {count} 个")


_JUDGES: tuple[Callable[[Document], Iterator[Difference]], ...] = (
    _pointed, _above, _problems, _measures, _attachments,
)  # fmt: skip

"""How a document says that rules (制度) were made: 制定, 修订 or both, with their names, as the confirmed claims tell it."""

import re
from collections.abc import Iterator, Sequence

from app.core.field import Kind, TemplateField
from app.core.figure import Claim, Proposal
from app.core.told.origin import Origin, OriginKind, from_cell
from app.core.told.sourced import keep, sourced

HOW_MADE = TemplateField("制度说法", Kind.TEXT, "制度是制定的还是修订的，照已确认的候选；看不出的写两样", "制定、修订")
NAMES_MADE = TemplateField(
    "制度名称", Kind.TEXT, "制度的名称，加圆括号；台账没有用书名号写出名称的为空", "（《采购管理办法》）"
)
_RULES = "制度数"
_MADE, _REVISED = "制定", "修订"
_REVISING = ("修订", "修改", "修编", "修正", "完善")
_VERB = re.compile(f"{'|'.join(_REVISING)}|制[定订]|新建|建立|出台")
_TITLE = re.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*》")
_MOST_NAMED = 5


def rules_made(claimed: Sequence[Proposal]) -> dict[str, object]:
    """The two fields; where somebody gave a number of his own, nobody knows which of the claims it holds."""
    counted = next((list(_counted(one)) for one in claimed if one.name == _RULES), [])
    ways = [_ways(claim) for claim in counted]
    told = set().union(*ways) if ways and all(ways) else {_MADE, _REVISED}
    how = "、".join(way for way in (_MADE, _REVISED) if way in told)
    return {HOW_MADE.name: sourced(how, Origin(OriginKind.FIGURE, _RULES)), NAMES_MADE.name: _named(counted)}


def _counted(one: Proposal) -> Iterator[Claim]:
    """What the confirmed number holds; none where others stand beside, one of which may have been counted instead."""
    counted = [claim for claim in one.candidates if claim.counts]
    names = {name for claim in counted for name in _names(claim)}
    others = [claim for claim in one.not_added if not (told := set(_names(claim))) or told - names]
    return iter([] if one.is_open or one.value != one.proposed or others else counted)


def _ways(claim: Claim) -> set[str]:
    """By the verbs among its words, else by the last one before: 修订《甲》《乙》 is told of both; none of 印发《甲》."""
    before = claim.text.partition(claim.words)[0] if claim.words.startswith("《") else ""
    verbs = _VERB.findall(_TITLE.sub("", claim.words)) or _VERB.findall(_TITLE.sub("", before))[-1:]
    return {_REVISED if verb in _REVISING else _MADE for verb in verbs}


def _named(counted: Sequence[Claim]) -> str:
    names = list(dict.fromkeys(name for claim in counted for name in _names(claim)))
    if not names:
        return ""
    told = names[:_MOST_NAMED]
    lead = "" if sum(claim.value for claim in counted) == len(names) else "包括"
    return keep(f"（{lead}{''.join(told)}{'等' if len(names) > len(told) else ''}）", *told)


def _names(claim: Claim) -> Iterator[str]:
    yield from (sourced(name, from_cell(claim.cell)) for name in _TITLE.findall(claim.words))

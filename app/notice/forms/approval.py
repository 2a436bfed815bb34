"""What a sheet of close-out (销号审批表) says of its problem: each measure with its own result, nothing a signer needs left blank."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, groupby, pairwise
from math import ceil

from app.core.columns import Column
from app.core.field import GAP, gap
from app.core.ledger import Measure
from app.core.numbering import items, numbered, strip_marks
from app.core.prose.inspections import INSPECTION
from app.core.prose.name_lines import AFTER_ORGAN, AFTER_REGION, BEFORE_JOINT, WITHIN_ORGAN
from app.core.text import width
from app.core.told.sourced import keep
from app.notice.items.shared import progress_shared, results_numbered
from app.notice.rows import BLANK, measure_row
from app.notice.told.ledger import from_entry

# By the form's own labels. Without these nobody can sign: no closing without a measure, its result, day, proof and unit.
_ALWAYS = {
    "内容": ("整改措施", Column.MEASURE),
    "进展": ("完成情况", Column.PROGRESS),
    "完成时间": ("完成时间", Column.FINISHED),
    "佐证": ("佐证材料", Column.EVIDENCE),
    "责任部门": ("责任单位", Column.DEPARTMENT),
}
# These may have no column in a ledger: the leader signs below, a unit may answer as a whole, a deadline may be none.
_WITH_COLUMN = {
    "责任领导": ("责任领导", Column.LEADER),
    "责任人": ("责任人", Column.OWNER),
    "时限": ("整改时限", Column.DEADLINE),
}
_NAMES = ("责任领导", "责任部门", "责任人")
_ASKED = {**_ALWAYS, **_WITH_COLUMN}
# 字 on a line of the form, and in a cell beside another label; the lines of a form that leave room for 16 mm more.
_A_LINE, _IN_HALF, _FEW_LINES = 26, 8, 15
_LABEL_LINE = 6
# 县政协提案委｜意见, 检查机构｜复查意见, 职能（监督）｜部门审核意见
_LABEL_BREAK = re.compile(
    f"(?=(?:审核|审查|复查|复核|验收|初审)?意见$)|(?=（)|(?<=）)|(?=领导小组|联席会议|委员会|办公室)|(?=(?:{INSPECTION})组)|{AFTER_ORGAN.pattern}|{AFTER_REGION.pattern}"
    f"|{WITHIN_ORGAN.pattern}|{BEFORE_JOINT.pattern}"
)
_HALVES = ("类别", "责任部门")


def in_even_lines(label: str) -> list[str]:
    """A label of the form in lines of about one length: 检查机构／复查意见, not 检查机构复查意／见.

    Between its words where these are known (县政协提案委／意见); else anywhere.
    """
    if len(label) <= _LABEL_LINE:
        return [label] if label else []
    number = ceil(len(label) / _LABEL_LINE)
    length = ceil(len(label) / number)
    breaks = sorted({one.end() for one in _LABEL_BREAK.finditer(label)} - {0, len(label)})
    ways = [
        [label[start:end] for start, end in pairwise((0, *chosen, len(label)))]
        for chosen in combinations(breaks, number - 1)
    ]
    fitting = [way for way in ways if max(map(len, way)) <= _LABEL_LINE]
    evenly = [label[at : at + length] for at in range(0, len(label), length)]
    return min(fitting, key=lambda way: max(map(len, way)), default=evenly)


def in_two_lines(label: str) -> list[str]:
    """The heading of a narrow column: 责任／领导."""
    half = ceil(len(label) / 2)
    return [label[:half], label[half:]]


def is_roomy(sheet: Mapping[str, object]) -> bool:
    """Whether a sheet fills so few lines that those who sign may have high cells, and it stays on one page all the same."""
    lines = [(text, _IN_HALF if name in _HALVES else _A_LINE) for name, told in sheet.items() for text in _texts(told)]
    return sum(ceil(width(text) / room) for text, room in lines) <= _FEW_LINES


def _texts(told: object) -> list[str]:
    return [str(one) for one in told] if isinstance(told, list) else [str(told)]


def measure_lines(measures: Sequence[Measure]) -> list[str]:
    """The measures, one a line; numbered where there are several."""
    told = [_listed(said(one, "内容")) for one in measures]
    if len(measures) == 1:
        return _numbered(_items(said(measures[0], "内容")))
    return told[:1] if set(told) == {_gap("内容")} else _numbered(told)


def result_lines(measures: Sequence[Measure]) -> list[str]:
    """The result of each measure under the number of the measure; what one cell says of several is said once, of those.

    A cell that numbers its results is taken by its numbers: a measure beyond them has no result, and is asked for.
    """
    if len(measures) == 1:
        return _numbered(_items(said(measures[0], "进展")))
    groups = [
        list(group)
        for _, group in groupby(
            enumerate(measures, 1), key=lambda one: (one[1].progress and progress_shared(one[1])) or one[0]
        )
    ]
    return [line for group in groups for line in _results([at for at, _ in group], group[0][1])]


def told(measures: Sequence[Measure], name: str) -> str:
    """What they say under one label: once where all say the same, else under the number of each measure.

    An office or person named for several measures stands once, in one list: 运输股、办公室.
    """
    texts = [said(one, name) for one in measures]
    if len(set(texts)) == 1:
        return texts[0]
    if name in _NAMES and (named := _each_once(texts)):
        return named
    numbered = _numbered([keep(text.rstrip("。；;"), text) for text in texts])
    return keep("；".join(numbered), *numbered)


def _each_once(texts: Sequence[str]) -> str:
    """Each name once, in order; empty where none comes again, one is missing, or one leads (牵头) in a measure of its own."""
    if any(one == BLANK or GAP.search(one) or "牵头" in one for one in texts):
        return ""
    names = [one for text in texts for one in text.split("、")]
    once = dict.fromkeys(names)
    return keep("、".join(once), *texts) if len(once) < len(names) else ""


def said(measure: Measure, name: str) -> str:
    """What the ledger says of a measure; 【待补】 where a signer needs it, a dash where it may be blank."""
    value = measure_row(measure)[name]
    column = _ASKED[name][1]
    if value != BLANK or (name in _WITH_COLUMN and column not in measure.entries):
        return value
    return from_entry(_gap(name), measure, column)


def _gap(name: str) -> str:
    return gap(_ASKED[name][0])


def _results(numbers: Sequence[int], measure: Measure) -> list[str]:
    text = said(measure, "进展")
    if found := results_numbered(text, len(numbers)):
        asked = from_entry(_gap("进展"), measure, Column.PROGRESS)
        told = [*found, *[asked] * (len(numbers) - len(found))]
        return [keep(numbered(at, one), one) for at, one in zip(numbers, told, strict=True)]
    return [_result(numbers, text)]


def _result(numbers: Sequence[int], text: str) -> str:
    listed = _listed(text)
    several = f"第{numbers[0]}、{numbers[-1]}条" if len(numbers) == 2 else f"第{numbers[0]}至{numbers[-1]}条"
    return keep(numbered(numbers[0], listed) if len(numbers) == 1 else f"{several}措施：{listed}", listed)


def _items(text: str) -> list[str]:
    return [keep(item, text) for item in items(text)]


def _listed(text: str) -> str:
    """A text that is itself a list, on one line under a number: （1）…（2）…; one number of its own gives way."""
    found = _items(text)
    return keep(strip_marks(found[0]), text) if len(found) == 1 else _joined(found, lambda at: f"（{at}）")


def _joined(texts: Sequence[str], mark: Callable[[int], str]) -> str:
    return keep("".join(f"{mark(at)}{text}" for at, text in enumerate(texts, 1)), *texts)


def _numbered(texts: Sequence[str]) -> list[str]:
    if len(texts) == 1:
        return list(texts)
    return [keep(numbered(at, text), text) for at, text in enumerate(texts, 1)]

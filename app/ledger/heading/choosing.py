"""The choice of the column that says what each item is: the problem, else the task, else its name, kind or place."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.core.columns import Column, Guess
from app.core.errors import BadOption
from app.core.grid import Grid
from app.core.text import one_line
from app.ledger.deadlines import is_due
from app.ledger.heading.candidates import Below, Candidate
from app.ledger.heading.header import Header, texts_below
from app.ledger.heading.turning import has
from app.ledger.heading.words.headings import plain
from app.ledger.heading.words.parts import FINDING
from app.ledger.heading.words.rule import KINDS, LOOSE, NAMES

_WRONG = re.compile(
    "问题|隐患|不足|短板|缺陷|事实|困难|不符合|不合格|扣分|违规|异常|薄弱|故障|病害|违建|违法|违章|整改点|难点|差评|疑点|反馈.{0,2}意见|失分|丢分|瑕疵"
)
_TASK = re.compile("(?:整改|改进|落实)(?:任务|内容|事项)")
_TOLD_BACK = re.compile("反馈.{0,2}意见")
# 检查情况 before the measures tells what was found, behind them how it goes.
_LOOKED_AT = re.compile(f"(?:{FINDING})(?:情况|记录)")
# 重点工作 mostly groups tasks; where nothing else names them it says what is to be done.
_TO_BE_DONE = re.compile("(工作|任务|事项|工作要求)$")
_FEWER = 0.7
_OF_A_PLACE = 3
_TO_DO = (Column.MEASURE, Column.OWNER, Column.DEPARTMENT, Column.DEADLINE)


def choose_problem(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates with one column for the problem; others that could be it become its group or detail, or stay unread."""
    if Column.PROBLEM in below.given:
        return candidates
    candidates = _with_details(below, _with_told_back(below, candidates))
    items = _items(candidates)
    if not items:
        return _promoted(below, candidates)
    telling = [one for one in items if not (_is_hollow(below, one) or _is_remark(one, items, candidates))]
    if not telling:
        return _instead_of_hollow(below, candidates, items)
    best = min(telling, key=lambda one: (_tier(one), _is_group(below, one, telling), one.rank, one.index))
    best = _doubted(below, candidates, best)
    return _around(below, _with_tasks(below, candidates, best), best, telling)


def _items(candidates: Iterable[Candidate]) -> list[Candidate]:
    return [one for one in candidates if one.column is Column.PROBLEM]


def _around(
    below: Below, candidates: list[Candidate], best: Candidate, telling: Iterable[Candidate]
) -> list[Candidate]:
    """The best one as the problem, those with the same heading as its rivals, the others as its levels."""
    items = _items(candidates)
    telling = [one for one in telling if one in items]
    others = [one for one in telling if plain(one.heading) != plain(best.heading)]
    same = [best if one.index == best.index else one for one in telling if one not in others]
    kept = [*(one for one in candidates if one not in items), *same]
    # What stands in the first row of a group only holds below it.
    groups = [one for one in items if one not in telling and not below.contents[one.index].nothings]
    return [*kept, *_levels(below, candidates, best, [*others, *groups])]


def with_problem(grid: Grid, header: Header, columns: Mapping[Column, Guess]) -> Mapping[Column, Guess]:
    """With the column of the widest texts as the problem where none is known, to be asked about. Raises BadOption."""
    if Column.PROBLEM in columns:
        return columns
    taken = {guess.cell.column for guess in columns.values()}
    widths = {index: _width(grid, header, index) for index in header.headings if index not in taken}
    texts = sorted((index for index, width in widths.items() if width), key=lambda index: -widths[index])
    if not texts:
        rows = "、".join(map(str, header.rows))
        raise BadOption(f"工作表“{grid.name}”第 {rows} 行作表头时，下面没有可以作“具体问题”的一列，请另选一行。")
    first, *rivals = (header.cell(grid, index) for index in texts)
    heading = one_line(header.headings[first.column][-1])
    reason = "没有认出写具体问题的一列，先按文字最多的一列"
    other = Column.DETAIL if not rivals else None
    problem = Guess(Column.PROBLEM, heading, first, reason, tuple(rivals), other=other)
    return dict(sorted({**columns, Column.PROBLEM: problem}.items(), key=lambda item: item[1].cell.column))


def _with_told_back(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """反馈意见 before 整改任务 says what is wrong, where it says something else of every item; else it groups them."""
    items = _items(candidates)
    if not items or not all(_TASK.fullmatch(plain(one.heading)) for one in items):
        return candidates
    return [replace(one, column=Column.PROBLEM) if _says_of_each(below, one, items[0]) else one for one in candidates]


def _says_of_each(below: Below, one: Candidate, task: Candidate) -> bool:
    told_back = one.column is Column.GROUP and one.index < task.index and _TOLD_BACK.search(plain(one.heading))
    mine, theirs = below.contents[one.index], below.contents[task.index]
    return bool(told_back) and not mine.hollow and mine.different > _FEWER * theirs.different


def _with_details(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """问题表现 beside 督查内容, where nothing names a problem, says it; half blank it does not."""
    items = _items(candidates)
    if not items or not all(map(_tier, items)):
        return candidates
    return [
        replace(one, column=Column.PROBLEM, rank=LOOSE)
        if one.column is Column.DETAIL and _WRONG.search(one.heading) and not _is_hollow(below, one)
        else one
        for one in candidates
    ]


def _tier(one: Candidate) -> int:
    """0 for what is wrong, 1 for what is to be done, 2 for what it is called, 3 for its kind or place."""
    if one.rank >= NAMES:
        return 3 if one.rank >= KINDS else 2
    return 0 if _WRONG.search(one.heading) else 1


def _with_tasks(below: Below, candidates: list[Candidate], best: Candidate) -> list[Candidate]:
    """整改任务 behind 存在问题 is what is done about it, where no other column tells that."""
    if has(candidates, Column.MEASURE) or Column.MEASURE in below.given or _tier(best):
        return candidates
    task = next((one for one in candidates if one.index > best.index and _TASK.fullmatch(plain(one.heading))), None)
    return [replace(one, column=Column.MEASURE) if one is task else one for one in candidates]


def _doubted(below: Below, candidates: list[Candidate], best: Candidate) -> Candidate:
    """A place or a kind beside a column nobody knows, which tells more of every item, may not be what the item is."""
    width = below.contents[best.index].width
    unknown = below.unknown(one.index for one in candidates) if _tier(best) >= _OF_A_PLACE else []
    wider = [at for at in unknown if below.contents[at].names_items and below.contents[at].width > width]
    doubt = f"“{one_line(below.header.headings[wider[0]][-1])}”一列写得更多" if wider else ""
    return replace(best, doubt=doubt) if wider else best


def _is_hollow(below: Below, one: Candidate) -> bool:
    """Whether half of it is blank or 无: it tells of some items what is wrong, and does not name them."""
    return below.contents[one.index].hollow


def _is_remark(one: Candidate, items: Iterable[Candidate], candidates: Iterable[Candidate]) -> bool:
    """存在问题 behind the deadline and the progress of a task is what hinders it, 督查情况 behind either how it goes."""
    before = {other.column for other in candidates if other.index < one.index}
    named = any(other.index < one.index and _tier(other) > 0 for other in items)
    hinders = _tier(one) == 0 and {Column.DEADLINE, Column.PROGRESS} <= before
    return named and (hinders or (_LOOKED_AT.fullmatch(plain(one.heading)) is not None and bool(before & {*_TO_DO})))


def _is_group(below: Below, one: Candidate, items: Iterable[Candidate]) -> bool:
    """重点任务 filled down or merged over 具体任务: fewer than the items the sheet numbers."""
    mine = below.contents[one.index].different
    finer = (
        below.contents[other.index].different
        for other in items
        if other.index > one.index and _tier(other) == _tier(one)
    )
    return any(mine <= _FEWER * theirs for theirs in finer) and mine < below.numbered


def _levels(below: Below, candidates: list[Candidate], best: Candidate, others: list[Candidate]) -> list[Candidate]:
    """What stands before the problem groups it, what stands behind it tells more of it."""
    levels = []
    before = [one for one in others if one.index < best.index and _tier(one) < 3]
    behind = [one for one in others if one.index > best.index and _tier(one) < 2 and not _is_hollow(below, one)]
    for column, found in ((Column.GROUP, before), (Column.DETAIL, behind)):
        if found and not has(candidates, column) and column not in below.given:
            reason = f"表头“{found[0].heading}”；另有“{best.heading}”一列写具体问题"
            levels.append(replace(found[0], column=column, reason=reason))
    return levels


def _instead_of_hollow(below: Below, candidates: list[Candidate], items: list[Candidate]) -> list[Candidate]:
    """Where the problems are half blank: the group or another column that names the items, else they are asked about."""
    rest = [one for one in candidates if one not in items]
    group = next((one for one in rest if one.column is Column.GROUP and not _is_hollow(below, one)), None)
    if group:
        return [replace(one, column=Column.PROBLEM) if one is group else one for one in rest]
    doubt = "下面有一半是空白或“无”"
    return [*rest, *(replace(one, doubt=doubt) for one in items)]


def _promoted(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """Where no heading names items: a group or detail, else what the content says, else the measures, asked about."""
    for column in (Column.GROUP, Column.DETAIL):
        if has(candidates, column):
            return [replace(one, column=Column.PROBLEM) if one.column is column else one for one in candidates]
    found = _by_content(below, candidates)
    if found:
        return [*(one for one in candidates if one.index != found.index), found]
    measures = [one for one in candidates if one.column is Column.MEASURE]
    doubt = "没有一列写明是什么问题，先用整改措施代替"
    promoted = [replace(one, column=Column.PROBLEM, doubt=doubt) for one in measures]
    return [*(one for one in candidates if one not in measures), *promoted]


def _by_content(below: Below, candidates: list[Candidate]) -> Candidate | None:
    """The widest column of words that hardly repeat, those before the measures and the people first."""
    loose = {one.index: one for one in candidates if one.column in (Column.CATEGORY, Column.GOAL)}
    known = {one.index for one in candidates}
    # 整改目标 and 问题类别 say what they are; 重点工作 may be what is to be done.
    done = [at for at, one in loose.items() if _TO_BE_DONE.search(one.heading)]
    words = [at for at in [*below.unknown(known), *done] if below.contents[at].names_items]
    words = words or [at for at in loose if below.contents[at].names_items]
    first = min((one.index for one in candidates if one.column in _TO_DO), default=0)
    before = [at for at in words if at < first] or words
    if not before:
        return None
    at = max(before, key=lambda one: (below.contents[one].width, -one))
    heading = one_line(below.header.headings[at][-1])
    doubt = "" if _TO_BE_DONE.search(heading) else f"表头“{heading}”没有说明，是按下面的内容猜的"
    return Candidate(Column.PROBLEM, LOOSE, at, heading, f"表头“{heading}”；下面的话各不相同", doubt=doubt)


def _width(grid: Grid, header: Header, index: int) -> float:
    """How long the texts of a column are; nothing where it holds none, or anything but texts."""
    texts = texts_below(grid, header, index)
    words = [text for text in texts if not text.replace(".", "").isdigit()]
    return sum(map(len, words)) / len(texts) if words and 2 * sum(map(is_due, words)) < len(words) else 0

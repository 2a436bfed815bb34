"""What a column of notes is for by its heading, and its texts parted into why work is open and what is to be done next."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from app.core.columns import Column
from app.core.ledger import Ledger, Measure
from app.core.placeholders import is_bare_status, is_missing
from app.core.prose.open_words import BECAUSE, THE_REST
from app.core.told.sourced import keep
from app.notice.phrases import sentences_in
from app.notice.sentences import close, items_of, join_sentences

# 因设计变更重新核价, 受汛期影响; but 原因, 因地制宜 give none: a reason by its form, whatever it says.
_FORM = f"(?<![原成基病起]){BECAUSE}|由于|受[^，。；]{{1,20}}(?:影响|制约|限制)"
# 汛期雨水多, 许可8月12日才办结, 资金尚未到位: what hinders, by what it says.
REASON = re.compile(
    f"{_FORM}|等待|有待|尚待|待[^，。；]{{1,12}}后"
    "|(?:汛|疫|雨|雪|天气|气候)[^，。；]{0,4}影响|(?:雨水|降雨|雨天|阴雨)[^，。；]{0,3}多|才(?:办[结妥理]|获批|批[复准]|下达|到位|取得|拨付)"
    "|(?:人手|人员|力量|资金|经费)(?:严重)?(?:不足|紧张|短缺)|联系不上|无法联系|失去联系|联系方式变更|常年外出|无力|(?:家庭|确有|资金周转|经营)[^，。；]{0,4}困难"
    "|(?:尚未|还未|没有|暂未|未)[^，。；]{0,6}(?:批复|批准|到位|下达|拨付|列入|纳入|谈妥)|(?:条件|时机)[^，。；]{0,4}不(?:成熟|具备)"
    "|要求[^，。；]{2,12}后再|(?<!不)需(?:要)?(?:停[课产业工]|避开|重新)[^，。；]{0,8}|提出异议|有异议|对方违约|病故|去世"
)
_NEXT = re.compile("(?:下一?步|下一?阶段|接下来|今后|后续)")
_PLANNED = re.compile(
    r"(?!.*已)(?:(?:目前|现)?(?:拟|将|力争|争取|预计|计划|打算|准备)|[\d年月日底末上中下旬季度半今明本]{2,10}前)"
)
_NEXT_HEADING = re.compile("下一?步|下一?阶段|打算|计划|措施|安排|对策")


class NoteKind(Enum):
    """What a column of notes is for."""

    ANYTHING = "备注"
    REASONS = "未完成原因"
    REASONS_AND_NEXT = "未完成原因及下一步打算"
    NEXT = "下一步打算"

    @property
    def gives_reasons(self) -> bool:
        """Whether it is said to tell why work is open."""
        return self in (NoteKind.REASONS, NoteKind.REASONS_AND_NEXT)


class Noted(NamedTuple):
    """A note, parted; `whole`: one that cannot be told apart."""

    reason: str = ""
    next_step: str = ""
    whole: str = ""


def kinds_of_notes(ledger: Ledger) -> Mapping[str, NoteKind]:
    """By sheet, where it has such a column."""
    return {
        sheet.name: _kind(table.columns[Column.NOTE].heading)
        for sheet in ledger.sheets
        for table in reversed(sheet.tables)
        if Column.NOTE in table.columns
    }


def _kind(heading: str) -> NoteKind:
    if "原因" in heading:
        return NoteKind.REASONS_AND_NEXT if _NEXT_HEADING.search(heading) else NoteKind.REASONS
    return NoteKind.NEXT if _NEXT.match(heading.strip()) else NoteKind.ANYTHING


def note_of(measure: Measure) -> str:
    """What stands in the column of notes; empty for a placeholder."""
    entry = measure.entries.get(Column.NOTE)
    return entry.text if entry and not is_missing(entry.text) else ""


def parted_note(note: str, kind: NoteKind) -> Noted:
    """受降雨影响，滞后。｜下步6月20日前完成: what says that it comes next does, and what is planned behind a reason."""
    if kind in (NoteKind.ANYTHING, NoteKind.NEXT) or not note:
        return Noted(next_step=note) if kind is NoteKind.NEXT else Noted(note)
    clauses = list(sentences_in(note, "，,。；;！!\n"))
    at = next((at for at, one in enumerate(clauses) if _NEXT.match(one.strip())), None)
    if at is None and kind is NoteKind.REASONS:
        return Noted(note)
    at = _unmarked(clauses) if at is None else at
    if at is None:
        return Noted(whole=note)
    reason, ahead = ("".join(one).strip("，,；; \n") for one in (clauses[:at], clauses[at:]))
    return Noted(keep(reason, note), keep(ahead, note))


def _unmarked(clauses: list[str]) -> int | None:
    """Where what is planned begins; behind all of them where none is. None where neither is told by its words."""
    reasons = [at for at, one in enumerate(clauses) if REASON.search(one)]
    planned = [bool(_PLANNED.match(one)) for one in clauses]
    if not reasons:
        return 0 if all(planned) else None
    begin = reasons[-1] + 1
    rest = range(begin, len(clauses))
    is_ahead = any(planned[begin:]) and all(planned[at] or THE_REST.match(clauses[at]) for at in rest)
    return begin if is_ahead else len(clauses)


def next_step(measure: Measure, kind: NoteKind) -> str:
    """What its note says is to be done next (下一步增加施工班组), as a sentence; empty where it does not say."""
    ahead = parted_note(note_of(measure), kind).next_step
    if not ahead or is_bare_status(ahead):
        return ""
    said = join_sentences(items_of(ahead))
    return keep(close(said if _NEXT.match(said) else f"下一步，{said}"), ahead)

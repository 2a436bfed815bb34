"""The office's words (本单位用语): what it calls a state, a kind of deadline or a column, where the program would ask."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.core.columns import Column
from app.core.deadline import Deadline, Event, Immediate, Missing, Ongoing, Recurring
from app.core.finding import Finding
from app.core.placeholders import is_missing
from app.core.status import Status
from app.core.text import narrow

_END_POINTS = "。.;,!、:"
_LONGEST = 40


class WordedDeadline(StrEnum):
    """The kinds of deadline a wording may be; a day is no wording."""

    IMMEDIATE = "immediate"
    ONGOING = "ongoing"
    RECURRING = "recurring"
    EVENT = "event"
    MISSING = "missing"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return _DEADLINES[self][0]

    def read(self, text: str) -> Deadline:
        """The deadline a cell with this text has."""
        return _DEADLINES[self][1](text)


_DEADLINES: Mapping[WordedDeadline, tuple[str, Callable[[str], Deadline]]] = {
    WordedDeadline.IMMEDIATE: ("立行立改", Immediate),
    WordedDeadline.ONGOING: ("长期坚持", Ongoing),
    WordedDeadline.RECURRING: ("定期进行", Recurring),
    WordedDeadline.EVENT: ("某件事以后", Event),
    WordedDeadline.MISSING: ("没有写时限", Missing),
}
Meaning = Status | WordedDeadline | Column


class WordKind(StrEnum):
    """What a word of the office may name; the value is its public key."""

    STATUS = "status"
    DEADLINE = "deadline"
    COLUMN = "column"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return {"status": "完成状态", "deadline": "整改时限", "column": "表头"}[self.value]

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What such a word can be filed as."""
        choices: dict[WordKind, tuple[Meaning, ...]] = {
            WordKind.STATUS: tuple(one for one in Status if one is not Status.UNKNOWN),
            WordKind.DEADLINE: tuple(WordedDeadline),
            WordKind.COLUMN: tuple(Column),
        }
        return choices[self]

    def meaning(self, said: object) -> Meaning | None:
        """The meaning of that public key or Chinese term; None where it is none."""
        return next((one for one in self.meanings if said in (one.value, one.label)), None)


@dataclass(frozen=True)
class OfficeWord:
    """One word with its meaning; the word as `normal` has it."""

    kind: WordKind
    word: str
    meaning: Meaning

    @property
    def key(self) -> tuple[WordKind, str]:
        """What no two words of an office have in common."""
        return self.kind, self.word


@dataclass(frozen=True)
class OfficeWords:
    """All words of an office. They are asked only where the program's own reading knows nothing."""

    statuses: Mapping[str, Status] = field(default_factory=dict)
    deadlines: Mapping[str, WordedDeadline] = field(default_factory=dict)
    columns: Mapping[str, Column] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("statuses", "deadlines", "columns"):
            object.__setattr__(self, name, {normal(word): one for word, one in getattr(self, name).items()})

    def status_of(self, text: str) -> Status:
        """The state a status cell with this text names here; UNKNOWN where nobody has filed it."""
        return self.statuses.get(normal(text), Status.UNKNOWN) if self.statuses else Status.UNKNOWN

    def deadline_of(self, text: str) -> Deadline | None:
        """The deadline of a cell with this text; None where nobody has filed it."""
        found = self.deadlines.get(normal(text)) if self.deadlines else None
        return found.read(text) if found else None

    def column_of(self, heading: str) -> Column | None:
        """The column below this heading; None where nobody has filed it."""
        return self.columns.get(normal(heading)) if self.columns else None

    def __iter__(self) -> Iterator[OfficeWord]:
        """Every word, by kind, in the order of filing."""
        yield from (OfficeWord(WordKind.STATUS, word, meaning) for word, meaning in self.statuses.items())
        yield from (OfficeWord(WordKind.DEADLINE, word, meaning) for word, meaning in self.deadlines.items())
        yield from (OfficeWord(WordKind.COLUMN, word, meaning) for word, meaning in self.columns.items())


NO_WORDS = OfficeWords()


def words_of(filed: Iterable[OfficeWord]) -> OfficeWords:
    """All of these words; the later of two that are the same counts."""
    kept = tuple(filed)
    return OfficeWords(
        {one.word: one.meaning for one in kept if isinstance(one.meaning, Status)},
        {one.word: one.meaning for one in kept if isinstance(one.meaning, WordedDeadline)},
        {one.word: one.meaning for one in kept if isinstance(one.meaning, Column)},
    )


def normal(word: str) -> str:
    """A word for comparing: half-width small letters, no white space, no point at its end (？ stays: it is a doubt)."""
    text = narrow(word).lower()
    return text.rstrip(_END_POINTS) or text


ASKED = "asked"
"""Among a finding's values: the wordings it asks about, a line each."""
_KINDS = {
    "status-unknown": WordKind.STATUS,
    "deadline-unreadable": WordKind.DEADLINE,
    "column-unread": WordKind.COLUMN,
}


def asked_words(finding: Finding) -> tuple[tuple[WordKind, str], ...]:
    """The wordings a finding asks about, each with its kind; none where it asks about none."""
    kind, said = _KINDS.get(finding.rule), finding.values.get(ASKED, "")
    return tuple((kind, word) for word in said.split("\n") if word) if kind else ()


# What a wording must not hold to be filed as done: no office may make done what is not (尚未归档, 拟归档, 疑似归档).
_NEGATION = re.compile(
    "未|没|无|不|非|难|否|尚|待|余|剩|欠|缺|除|仍|暂|搁置|退回|延期|反弹|复发|^已?(?:逾期|超期|超时)(?:整改)?$"
    "|[☐□◻]|[○◯×✗✘](?=.)"
)
_PART = re.compile(
    r"部分|基本|初|阶段|大多|多数|大体|大致|几乎|接近|半|正在|中$|\d|百分之|[一二三四五六七八九十两几多](项|个|条|件|处|户|人|类)"
    "|手续|材料|方案|报告|资金|责任|移交|移送|交办|转办|上报|报备|联系|采购|印发|下发|纳入|责成|责令|自评|自查|(?<=[^已改部均])到位|只[有剩]|发现|遗|欠|差|缺|另|效果"
)
_PLAN = re.compile(
    r"拟|将|计划|预(?!防)|准备|打算|争取|力争|有望|限期|限时|下一?步|下[周月]|明[天年]|今后|马上|尽快|抓紧|加快|督促|帮助|推动|承诺"
    r"|确保|保证|安排|目标|要求|申请|提请|报请|报批|(?<![无不])[须需]|应(?!.尽)|(?<![提此目])前|[年月季周]底|[年月季]末"
    r"|[年月季周日天]内|(?<![认许])可|能|若|如果|一旦|后|等|候|择期|继续|进一步|返工|期推进|[一二三四]季度|[上下]半年|时(?:完成|办结|销号)"
)
_DOUBT = re.compile(
    r"\?|疑|^是$|似|或|吗|估计|据(?:称|说|报|悉|了解|反映)|(?<!职)称|听说|大概|大约|好像|虚|假|误|争议|情况|见附|\(\)"
)
_DAY = re.compile(r"\d[年月日号./-]|\d{4}|^\d+$|[一二三四五六七八九十]月")
_REFUSED: Mapping[Meaning, tuple[re.Pattern[str], ...]] = {
    Status.DONE: (_DOUBT, _NEGATION, _PLAN, _PART),
    Status.CANCELLED: (_DOUBT, _PLAN),
}


def fault_of(one: OfficeWord) -> str | None:
    """Why this word cannot be filed so, in Chinese; None where it can."""
    if not one.word:
        return "说法是空的"
    if len(one.word) > _LONGEST:
        return f"“{one.word[:12]}…”超过 {_LONGEST} 个字，不是一个固定的说法"
    if one.kind is WordKind.STATUS and is_missing(one.word):
        return f"“{one.word}”等于没有填，不能记作“{one.meaning.label}”，请在台账里填上状态"
    if one.kind is WordKind.DEADLINE and (day := _DAY.search(one.word)):
        return f"“{one.word}”里有日期（“{day[0]}”），不能记作“{one.meaning.label}”，请在台账里把日期写对"
    marks = (match for pattern in _REFUSED.get(one.meaning, ()) if (match := pattern.search(one.word)))
    mark = next(marks, None) if one.kind is WordKind.STATUS else None
    if mark:
        return f"“{one.word}”里有“{mark[0]}”，看不出确实“{one.meaning.label}”，不能这样记，请在台账里写明"
    return None

"""Which problem is meant: one number each in all documents of a ledger, and those a clerk chose by number or by place."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from app.core.columns import Column
from app.core.errors import BadOption
from app.core.grid import Cell
from app.core.ledger import Ledger, Problem
from app.core.text import quote, shorten
from app.core.told.sourced import keep
from app.notice.names import heading
from app.notice.told.ledger import from_entry

# Within what an office numbers anew: “自查补充问题”序号1.
_NUMBERED_IN: tuple[Callable[[Problem], str], ...] = (
    lambda problem: problem.sheet,
    lambda problem: heading(problem.category),
)


_NO_NUMBER = "—"


def place_of(problem: Problem) -> str:
    """Sheet and row (整改台账!12): the problem's own also where its number is blank or stands twice."""
    return f"{problem.sheet}!{problem.rows[0]}"


def _cell_of(problem: Problem) -> Cell:
    """Where it begins: two tables side by side have two problems in one row."""
    first = next((entry.cell.column for entry in problem.entries.values()), 1)
    return Cell(problem.sheet, problem.rows[0], first)


@dataclass(frozen=True)
class ProblemNumbers:
    """How the documents of a ledger number its problems: by its own numbers, or counted through where those do not tell.

    `counted`: the counted number by cell, empty where the ledger's own stand; `within`: the sheet or category by cell
    within which the own number tells the problem all the same.
    """

    counted: Mapping[Cell, str]
    within: Mapping[Cell, str] = field(default_factory=dict)
    ordinal: bool = True

    @classmethod
    def of(cls, ledger: Ledger) -> "ProblemNumbers":
        """Of this ledger, all its sheets together."""
        own = [problem.number for problem in ledger.problems]
        if all(own) and len(set(own)) == len(own):
            return cls({}, ordinal=all(map(str.isdecimal, own)))
        counted = {_cell_of(problem): str(at) for at, problem in enumerate(ledger.problems, 1)}
        return cls(counted, max((_within(one, ledger) for one in _NUMBERED_IN), key=len))

    def number(self, problem: Problem) -> str:
        """The number all documents print."""
        return self.counted.get(_cell_of(problem), problem.number)

    def tell(self, problem: Problem) -> str:
        """The same as a form prints it, from its cell where it is the ledger's own."""
        return self.number(problem) if self.counted else from_entry(problem.number, problem, Column.NUMBER)

    def own(self, problem: Problem, printed: str = "") -> str:
        """“自查补充问题”序号1 beside another number, for whoever looks it up in the ledger; else empty.

        `printed`: the number it stands beside, where that is not the one all forms print.
        """
        within, own = self.within.get(_cell_of(problem), ""), from_entry(problem.number, problem, Column.NUMBER)
        if own == (printed or self.number(problem)) or not own:
            return ""
        if within:
            return keep(f"“{within}”序号{own}", own, within)
        return "" if self.counted else keep(f"台账序号{own}", own)

    def find(self, problem: Problem) -> str:
        """What the clerk is told of another number: 台账的3; “自查补充问题”序号1（第4行）."""
        if not self.counted:
            return f"台账的{problem.number}"
        row = f"第{problem.rows[0]}行"
        return f"{own}（{row}）" if (own := self.own(problem, _NO_NUMBER)) else f"“{problem.sheet}”{row}"

    def found(self, problem: Problem) -> str:
        """What the clerk is told: 3; 7（“自查补充问题”第4行） where the ledger's own number does not tell."""
        place = f"（“{problem.sheet}”第{problem.rows[0]}行）" if self.counted else ""
        return f"{self.number(problem)}{place}"

    def name(self, problem: Problem) -> str:
        """The same with the word: 问题3."""
        return f"问题{self.found(problem)}"

    def is_chosen(self, problem: Problem, chosen: Collection[str]) -> bool:
        """Whether the problem is meant, by a number or a place; where none was chosen, every one is."""
        return not chosen or bool({problem.number, self.number(problem), place_of(problem)}.intersection(chosen))


def _within(numbered_in: Callable[[Problem], str], ledger: Ledger) -> dict[Cell, str]:
    """By cell, where the number stands once within it."""
    told = {_cell_of(one): (numbered_in(one), one.number) for one in ledger.problems}
    counts = Counter(told.values())
    return {cell: one[0] for cell, one in told.items() if all(one) and counts[one] == 1}


def refuse_unknown(ledger: Ledger, chosen: Collection[str]) -> None:
    """Raises BadOption for what no problem, or more than one, has for a number or place."""
    numbers = ProblemNumbers.of(ledger)
    meant = {one: [problem for problem in ledger.problems if numbers.is_chosen(problem, [one])] for one in chosen}
    unknown = [one for one, problems in meant.items() if not problems]
    if unknown:
        known = "、".join(dict.fromkeys(map(numbers.number, ledger.problems)))
        raise BadOption(f"台账里没有编号是“{'”“'.join(unknown)}”的问题，现有：{known or '没有问题'}。")
    for number, same in meant.items():
        if len(same) > 1:
            listed = "、".join(f"{place_of(one)}{quote(shorten(one.text))}" for one in same)
            raise BadOption(f"编号是“{number}”的问题有{len(same)}个，请改写工作表和行号，只写要的：{listed}。")

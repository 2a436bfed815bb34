"""Which problem is meant: those a clerk chose by number or by place, and a number that stands twice told by its place."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from app.core.columns import Column
from app.core.errors import BadOption
from app.core.ledger import Ledger, Problem
from app.core.text import quote, shorten
from app.core.told.sourced import keep
from app.notice.told.ledger import from_entry


def place_of(problem: Problem) -> str:
    """Sheet and row (整改台账!12): the problem's own also where its number is blank or stands twice."""
    return f"{problem.sheet}!{problem.rows[0]}"


@dataclass(frozen=True)
class ProblemNumbers:
    """How a document numbers the problems of a ledger so that no two are taken for one another."""

    repeated: frozenset[str]

    @classmethod
    def of(cls, ledger: Ledger) -> "ProblemNumbers":
        """Of this ledger, all its sheets together."""
        counts = Counter(problem.number for problem in ledger.problems)
        return cls(frozenset(number for number, count in counts.items() if count > 1))

    def place(self, problem: Problem) -> str:
        """“整改台账”第12行 where its number does not tell which problem it is; else empty."""
        told = problem.number and problem.number not in self.repeated
        return "" if told else f"“{problem.sheet}”第{problem.rows[0]}行"

    def tell(self, problem: Problem) -> str:
        """3; 3（“整改台账”第12行） where another has the same number; “整改台账”第12行 where it has none."""
        place, number = self.place(problem), from_entry(problem.number, problem, Column.NUMBER)
        return keep(f"{number}（{place}）", number) if number and place else number or place

    def name(self, problem: Problem) -> str:
        """The same with the word: 问题3, “整改台账”第12行的问题."""
        return f"问题{self.tell(problem)}" if problem.number else f"{self.tell(problem)}的问题"


def is_chosen(problem: Problem, chosen: Collection[str]) -> bool:
    """Whether the problem is meant; where none was chosen, every one is."""
    return not chosen or problem.number in chosen or place_of(problem) in chosen


def refuse_unknown(ledger: Ledger, chosen: Collection[str]) -> None:
    """Raises BadOption for what no problem, or more than one, has for a number or place."""
    numbers = dict.fromkeys(problem.number for problem in ledger.problems if problem.number)
    known = {*numbers, *map(place_of, ledger.problems)}
    unknown = [one for one in chosen if one not in known]
    if unknown:
        raise BadOption(f"台账里没有编号是“{'”“'.join(unknown)}”的问题，现有：{'、'.join(numbers) or '都没有编号'}。")
    for number in chosen:
        same = [one for one in ledger.problems if one.number == number]
        if len(same) > 1:
            listed = "、".join(f"{place_of(one)}{quote(shorten(one.text))}" for one in same)
            raise BadOption(f"编号是“{number}”的问题有{len(same)}个，请改写工作表和行号，只写要的：{listed}。")

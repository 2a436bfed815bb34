"""The plan of one ledger: its shape, columns in order, headings, header rows, and every other habit of its clerk."""

from dataclasses import dataclass, field
from random import Random

from tests.generator import headings
from tests.generator.deadlines import Mood

SHAPES = ("merged", "filled", "blank", "cell", "row")
_GROUPS = (
    ({"leader", "department", "owner", "support", "phone"}, ("责任分工", "整改责任", "责任落实")),
    ({"status", "finished"}, ("整改结果", "销号情况")),
)


@dataclass
class Plan:
    """Everything that is decided once for a ledger."""

    rng: Random
    hard: bool
    shape: str
    columns: list[str] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)
    header_depth: int = 1
    header_merged: bool = True
    left: int = 0
    yearless: bool = False
    sections: bool = False
    nested_sections: bool = False
    sections_merged: bool = True
    restarts: bool = False
    number_style: str = "int"
    category_style: str = "each"
    fault_rate: float = 0.06
    clean: bool = False
    ditto_rate: float = 0.0
    list_style: str = "1."
    sunken: set[int] = field(default_factory=set)
    known: set[str] = field(default_factory=set)

    def has(self, column: str) -> bool:
        """Whether the ledger has the column."""
        return column in self.columns

    def letter(self, column: str) -> int:
        """The 1-based number of a column's place."""
        return self.left + 1 + self.columns.index(column)

    @property
    def yes_no(self) -> bool:
        """Whether the status column asks 是否…."""
        return headings.asks_yes_no(self.headings.get("status", ""))

    @property
    def mood(self) -> Mood:
        """What deadlines may look like here."""
        past_ongoing = self.has("status") or self.has("finished")
        return Mood(self.hard, self.yearless, past_ongoing, self.fault_rate, self.clean)

    @property
    def groups(self) -> list[tuple[int, int, str]]:
        """Group heads over neighbouring columns: first and last index into columns, and the words."""
        found = []
        for members, words in _GROUPS:
            run = [index for index, column in enumerate(self.columns) if column in members]
            while run and run[-1] - run[0] != len(run) - 1:
                run.pop()
            if len(run) > 1:
                found.append((run[0], run[-1], words[len(self.columns) % len(words)]))
        return found


def draw(rng: Random, hard: bool, clean: bool = False) -> Plan:
    """A plan; `clean`: of a ledger without a fault."""
    shape = rng.choice(SHAPES[:4]) if not hard else rng.choice((*SHAPES, "merged", "blank", "cell"))
    if hard and rng.random() < 0.05:
        shape = "plan-actual"
    plan = Plan(rng, hard, shape, clean=clean)
    plan.columns = _hard_columns(plan) if hard else _easy_columns(plan)
    _name(plan)
    plan.left = rng.choice((0, 0, 0, 1)) if not hard else rng.choice((0, 0, 0, 1, 2, 3))
    plan.header_depth = _depth(plan)
    if hard:
        _harden(plan)
    if clean:
        plan.fault_rate, plan.ditto_rate = 0.0, 0.0
    return plan


def _easy_columns(plan: Plan) -> list[str]:
    rng = plan.rng
    plan.sections = rng.random() < 0.4
    columns = ["number"] + ([] if plan.sections else ["category"]) + ["problem"]
    columns += [one for one in ("goal",) if rng.random() < 0.25] + ["measure", "leader"]
    people = ["department", "owner", "deadline"]
    if rng.random() < 0.3:
        people = ["department", "deadline", "owner"]
    if rng.random() < 0.1:
        people.remove("department")
    columns += people + [one for one in ("progress",) if rng.random() < 0.8] + ["status", "finished"]
    return columns + [one for one in ("evidence", "note") if rng.random() < 0.5]


def _hard_columns(plan: Plan) -> list[str]:
    rng = plan.rng
    plan.sections = rng.random() < 0.35
    may = {
        "number": 0.88,
        "category": 0.5,
        "group": 0.2,
        "detail": 0.12,
        "goal": 0.3,
        "measure": 0.93,
        "leader": 0.65,
        "department": 0.8,
        "owner": 0.82,
        "support": 0.3,
        "phone": 0.15,
        "start": 0.2,
        "progress": 0.75,
        "status": 0.85,
        "finished": 0.7,
        "evidence": 0.3,
        "accountability": 0.15,
        "note": 0.5,
        "other": 0.2,
    }
    if plan.shape in ("blank", "plan-actual"):
        may |= {"number": 1.0, "status": 1.0}
    if plan.clean:
        # Without a column of states it has to be said that they were not checked.
        may["status"] = 1.0
    if plan.shape == "plan-actual":
        # With one column of days alone, that of the 实际 row could be the day of completion: left out.
        may["finished"] = 1.0
    if plan.shape != "row":
        may["measure"] = 1.0
    if plan.sections:
        may |= {"category": 0.1, "group": 0.0}
    has = {column for column, share in may.items() if rng.random() < share} | {"problem", "deadline"}
    if not has & {"owner", "department"}:
        has.add("department")
    if "phone" in has and "owner" not in has:
        has.remove("phone")
    columns = _ordered(rng, has)
    if plan.shape == "plan-actual":
        columns.insert(columns.index("measure") + 1, "which")
    return columns


def _ordered(rng: Random, has: set[str]) -> list[str]:
    head = ["number", "category", "group", "problem", "detail"]
    middle = [["goal"], ["measure"], ["leader", "department", "owner", "support"], ["start", "deadline"]]
    tail = [["progress"], ["status", "finished"], ["evidence"], ["accountability"], ["other"]]
    people = middle[2]
    if rng.random() < 0.5:
        rng.shuffle(people)
    people.insert(people.index("owner") + 1, "phone")
    if rng.random() < 0.4:
        rng.shuffle(middle)
    if rng.random() < 0.4:
        rng.shuffle(tail)
    if rng.random() < 0.2:
        tail[[part[0] for part in tail].index("status")].reverse()
    order = head + [one for part in middle + tail for one in part] + ["note"]
    return [one for one in order if one in has]


def _name(plan: Plan) -> None:
    rng = plan.rng
    for column in plan.columns:
        plan.headings[column] = headings.pick(rng, column, plan.hard)
    if plan.has("group"):
        plan.headings["group"], plan.headings["problem"] = "反馈问题", "具体问题"
    if plan.has("detail"):
        plan.headings["problem"] = rng.choice(("反馈问题", "存在问题", "问题")) if not plan.has("group") else "具体问题"
    # 完成时间 alone is the deadline (contract); beside another deadline column it is the day of completion.
    if plan.hard and not plan.has("finished") and rng.random() < 0.3:
        plan.headings["deadline"] = rng.choice(("完成时间", "完成\n时间"))
    if not plan.has("measure"):
        plan.headings["progress"] = "整改进展情况"
    if plan.headings.get("progress") == "整改措施及进展情况" and rng.random() < 0.5:
        plan.headings["progress"] = "进展情况"


def _depth(plan: Plan) -> int:
    if not plan.groups:
        return 1
    return plan.rng.choice((1, 2)) if not plan.hard else plan.rng.choice((1, 2, 2, 3))


def _harden(plan: Plan) -> None:
    rng = plan.rng
    plan.header_merged = rng.random() < 0.65
    # Headings in the lowest header row with an unmerged blank above.
    plan.sunken = {index for index in range(1, len(plan.columns)) if rng.random() < 0.06}
    plan.yearless = rng.random() < 0.3
    plan.nested_sections = rng.random() < 0.3
    # An unmerged section row stands in the number column; without one it would look like a problem.
    plan.sections_merged = rng.random() < 0.6 or not plan.has("number")
    plan.restarts = plan.sections and rng.random() < 0.25
    plan.number_style = rng.choice(("int", "int", "int", "text", "dot", "bracket", "padded", "float"))
    plan.category_style = rng.choice(("each", "each", "merged", "first"))
    plan.fault_rate = rng.choice((0.0, 0.04, 0.08, 0.2))
    plan.ditto_rate = rng.choice((0.0, 0.0, 0.15))
    plan.list_style = rng.choice(("1.", "1、", "(1)", "（1）", "①", "一是", "1．", "①inline", "lead"))

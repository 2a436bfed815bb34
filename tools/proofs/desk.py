"""A desk to prove things at: an office's folder, a ledger, and the writes of an office, each to be found again."""

import json
import os
import shutil
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.core.check_context import CheckContext
from app.core.finding import Advice, Level
from app.core.matters.given import Particulars
from app.core.office.own_preset import OwnPreset
from app.core.policy import Decided, Decision
from app.service import NoticeOrder, Office
from app.service.examining import Examination
from app.store.setting_aside import PUT_ASIDE

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "整改台账.xlsx"
DAY = date(2026, 6, 30)
WORDS = ("must", "warn", "info", "off")
FIELDS = ("检查机构", "部署机关", "发文字号", "签发人", "主送机关", "附注", "抄送机关", "督办字号")
RULES_USED = 40
"""A multiple of the processes at once, as are FIELDS: each process has its own."""

State = dict[str, str]


class Desk:
    """`own`: the office's folder; `papers`: where it writes its documents."""

    def __init__(self, root: Path) -> None:
        self.root, self.own, self.papers = root, root / "own", root / "papers"
        self.ledger = root / "台账.xlsx"
        self.papers.mkdir(parents=True)
        shutil.copy(SAMPLE, self.ledger)
        fresh = Office(root / "fresh")
        self.left = fresh.examining.examine(self.ledger, CheckContext(DAY))
        levels = {one.finding.rule: "warn" for one in self.must()}
        self.clean = fresh.examining.examine(self.ledger, CheckContext(DAY), levels=levels)
        self.rules = [rule.id for rule in fresh.rules.all()][:RULES_USED]

    def must(self) -> tuple[Advice, ...]:
        """The findings that stop a notice."""
        return self.left.report.of(Level.MUST)

    def keep(self) -> None:
        """Remember what stands on it, for clear()."""
        for folder in (self.own, self.papers):
            shutil.copytree(folder, self.root / "kept" / folder.name)

    def clear(self) -> None:
        """Back to what keep() found."""
        for folder in (self.own, self.papers):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(self.root / "kept" / folder.name, folder)


@dataclass(frozen=True)
class Deed:
    """A write. `aim`: by number, what is to be found under which name; `do` writes it and says what of it is confirmed."""

    name: str
    aim: Callable[[Desk, int], tuple[str, str]]
    do: Callable[[Desk, int], str]


def _notice(desk: Desk, examination: Examination, name: str, reason: str) -> str:
    out = desk.papers / f"{name}.docx"
    order = NoticeOrder(
        out, Particulars(), despite_findings=True, reason=reason, day=DAY, figures=out.with_suffix(".json")
    )
    return "file" if Office(desk.own).writing.write_notice(examination, order).troubles else "file, record"


def _set_aside(desk: Desk, number: int) -> str:
    Office(desk.own).decisions.set_aside(desk.left, desk.left.report.advice[0], str(number), day=DAY)
    return "record"


def _rule(desk: Desk, number: int) -> str:
    rule, word = _rule_of(desk, number)
    Office(desk.own).rules.change_level(rule, word)
    return word


def _rule_of(desk: Desk, number: int) -> tuple[str, str]:
    return desk.rules[number % RULES_USED], WORDS[number // RULES_USED % len(WORDS)]


def _preset(desk: Desk, number: int) -> str:
    Office(desk.own).presets.save(OwnPreset(f"版式{number}", "literal", pitch=28))
    return "28"


def _setting(desk: Desk, number: int) -> str:
    Office(desk.own).settings.change("due_soon_days", number % 60)
    return str(number % 60)


def _particular(desk: Desk, number: int) -> str:
    memory, name = Office(desk.own).memory, FIELDS[number % len(FIELDS)]
    memory.keep(desk.ledger, memory.particulars(desk.ledger).with_({name: f"第{number}次"}))
    return f"第{number}次"


DEEDS = (
    Deed("set-aside", lambda _, n: (f"set-aside {n}", "record"), _set_aside),
    Deed(
        "override",
        lambda _, n: (f"override {n}", "file, record"),
        lambda desk, n: _notice(desk, desk.left, f"override {n}", str(n)),
    ),
    Deed(
        "notice",
        lambda _, n: (f"notice {n}", "file, record"),
        lambda desk, n: _notice(desk, desk.clean, f"notice {n}", ""),
    ),
    Deed("rule", lambda desk, n: (f"rule {_rule_of(desk, n)[0]}", _rule_of(desk, n)[1]), _rule),
    Deed("preset", lambda _, n: (f"preset {n}", "28"), _preset),
    Deed("particulars", lambda _, n: (f"particular {FIELDS[n % len(FIELDS)]}", f"第{n}次"), _particular),
    Deed("setting", lambda _, n: ("setting", str(n % 60)), _setting),
)


def look(desk: Desk) -> tuple[State, list[str]]:
    """All that is there, and in words what of it is half or damaged."""
    office = Office(desk.own)
    state: State = {f"rule {rule.id}": str(rule.now or "off") for rule in office.rules.all()}
    state |= {f"preset {name.removeprefix('版式')}": "28" for name, _, _ in office.presets.all()}
    state |= {f"particular {name}": text for name, text in office.memory.particulars(desk.ledger).texts.items()}
    state["setting"] = str(office.settings.due_soon_days)
    made = office.decisions.list_made().made
    state |= {f"set-aside {one.reason}": "record" for one in made if one.kind is Decided.SET_ASIDE}
    recorded = {Path(one.out).stem: one for one in made if one.out}
    half = [*office.troubles, *(one.name for one in desk.own.glob(f"*{PUT_ASIDE}*"))]
    for paper in desk.papers.glob("[!.]*"):
        half += [] if _is_whole(paper) else [f"{paper.name} is half"]
    for name in {paper.stem for paper in desk.papers.glob("[!.]*.docx")} | set(recorded):
        state[name], trouble = _tell(desk, name, recorded.get(name))
        half += trouble
    return state, half


def _tell(desk: Desk, name: str, record: Decision | None) -> tuple[str, list[str]]:
    there = (desk.papers / f"{name}.docx").exists()
    if name.startswith("override") and there and record is None:
        return "file", [f"{name} is written and nowhere recorded"]
    finished = record is not None and not record.unfinished
    if finished and not there:
        return "record", [f"{name} is recorded as written and is not there"]
    return ", ".join(what for what, stands in (("file", there), ("record", finished)) if stands), []


def _is_whole(paper: Path) -> bool:
    try:
        if paper.suffix == ".json":
            return bool(json.loads(paper.read_text(encoding="utf-8")))
        with zipfile.ZipFile(paper) as package:
            return package.testzip() is None
    except (ValueError, zipfile.BadZipFile):
        return False


def fork(act: Callable[[], object]) -> int:
    """Another process that does this and ends; its number."""
    child = os.fork()
    if not child:
        try:
            act()
            os._exit(0)
        except BaseException:  # noqa: BLE001 - the border of the process
            traceback.print_exc()
            os._exit(1)
    return child


def ask(desk: Desk) -> tuple[State, list[str]]:
    """The same as a second process finds it."""
    reading, writing = os.pipe()

    def answer_it() -> None:
        with os.fdopen(writing, "w", encoding="utf-8") as answer:
            json.dump(look(desk), answer)

    child = fork(answer_it)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as answer:
        state, half = json.load(answer)
    os.waitpid(child, 0)
    return state, half


@dataclass
class Count:
    """What came of many writes; `wrong` in words."""

    told: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def compare(
        self, what: str, seen: tuple[State, list[str]], before: State, aim: tuple[str, str], confirmed: str | None
    ) -> None:
        """Hold what another process has seen against what was there before and what was to come; None: not confirmed."""
        (state, half), (name, value) = seen, aim
        lost = [one for one, text in before.items() if one != name and state.get(one) != text]
        gone = confirmed is not None and state.get(name, "") != confirmed
        # Not confirmed it may be the old or the new; of a document, begun and not finished.
        torn = confirmed is None and state.get(name, "") not in {before.get(name, ""), value, "", "file"}
        self.add("lost", len(lost))
        self.add("half", len(half) + torn)
        self.add("confirmed but gone", int(gone))
        if lost or half or torn or gone:
            self.wrong.append(f"{what}: lost {lost}, half {half}, {aim} confirmed {confirmed}, found {state.get(name)}")

    def add(self, what: str, count: int = 1) -> None:
        """Count."""
        self.told[what] += count

    def tell(self, title: str) -> int:
        """Print it; the exit code."""
        print(f"{title}: " + ", ".join(f"{count} {what}" for what, count in self.told.items()), flush=True)
        for one in self.wrong:
            print(f"  {one}")
        return int(bool(self.wrong))

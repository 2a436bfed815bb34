"""The registry as a whole: ids, levels of the contract, texts a clerk can act on, the order of findings."""

import re
from importlib import import_module
from itertools import groupby
from pathlib import Path

import pytest

from app import checks
from app.checks.check import Check, Family
from app.core.check_context import CheckContext
from app.core.errors import BadOption
from app.core.finding import Level
from app.core.grid import Cell
from app.core.ledger import Ledger, Trouble, Unsettled
from tests.tables import AS_OF, grid, ledger

# contract.md, rules with fixed ids
FIXED = {
    "owner-missing": "must",
    "department-missing": "warn",
    "leader-missing": "warn",
    "deadline-missing": "must",
    "deadline-unreadable": "must",
    "deadline-assumed": "warn",
    "overdue": "warn",
    "due-soon": "info",
    "column-unsure": "must",
    "finished-missing": "must",
    "finished-in-future": "must",
    "number-duplicate": "warn",
    "number-gap": "warn",
}


def test_the_fixed_rules_have_their_levels() -> None:
    levels = {check.id: str(check.level) for check in checks.CHECKS}
    assert {rule: levels[rule] for rule in FIXED} == FIXED


def test_ids_are_unique_and_never_reused() -> None:
    ids = [check.id for check in checks.CHECKS]
    assert len(set(ids)) == len(ids)
    assert not set(ids) & checks.RETIRED


def test_every_rule_that_is_written_is_listed() -> None:
    modules = [import_module(f"app.checks.{file.stem}") for file in Path(checks.__file__).parent.glob("*.py")]
    written = {one.id for module in modules for one in vars(module).values() if isinstance(one, Check)}
    assert written == {check.id for check in checks.CHECKS}, "list it in CHECKS of app/checks/registry.py"


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.id)
def test_every_rule_speaks_chinese_in_whole_sentences(check: Check) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.id)
    for text in (check.why, check.fix, check.says):
        assert re.search("[一-鿿]", text)
        assert text.endswith("。")


def test_families_stand_together_in_their_order() -> None:
    """The window shows them so, and the page of rules keeps the order of the registry."""
    families = [family for family, _ in groupby(check.family for check in checks.CHECKS)]
    assert families == list(Family), "move the rule among those of its family in app/checks/registry.py"


def test_findings_come_gravest_first_then_in_the_order_of_the_sheet() -> None:
    rows = [
        ["序号", "具体问题", "整改措施", "责任领导", "责任人", "整改时限", "状态"],
        [1, "制度执行不严", "开展自查", "", "", "2026年5月1日", "整改中"],
        [2, "学习流于形式", "组织培训", "周敏", "", "2026年7月2日", "整改中"],
    ]
    found = checks.run(ledger(grid(rows)), CheckContext(AS_OF))
    assert [(one.rule, str(one.origin)) for one in found] == [
        ("owner-missing", "台账!E2"),
        ("owner-missing", "台账!E3"),
        ("leader-missing", "台账!D2"),
        ("overdue", "台账!F2"),
        ("due-soon", "台账!F3"),
    ]
    assert [one.level for one in found] == sorted((one.level for one in found), key=lambda level: level.gravity)
    assert found[0].problem == "1"


def test_one_finding_over_several_measures_takes_the_gravest_level() -> None:
    rows = [
        ["序号", "具体问题", "整改措施", "整改时限", "状态"],
        [1, "制度执行不严", "开展自查", "", "已完成"],
        ["", "", "组织培训", "", "整改中"],
    ]
    read = ledger(grid(rows, merges=["A2:A3", "B2:B3", "D2:D3"]))
    (found,) = [one for one in checks.run(read, CheckContext(AS_OF)) if one.rule == "deadline-missing"]
    assert (str(found.origin), found.level) == ("台账!D2", Level.MUST)


@pytest.mark.parametrize("what", Unsettled)
def test_whatever_reading_could_not_settle_is_reported_by_the_check_of_that_id(what: Unsettled) -> None:
    cell = Cell("台账", 1, 1)
    read = Ledger("台账.xlsx", "", "xlsx", (), (), troubles=tuple(Trouble(one, cell) for one in Unsettled))
    assert [hit.origin for hit in checks.by_id(what).find(read, CheckContext(AS_OF))] == [cell]


def test_levels_are_read_for_known_rules_only() -> None:
    assert checks.levels_of({"overdue": "off", "due-soon": "warn"}) == {"overdue": None, "due-soon": Level.WARN}
    with pytest.raises(BadOption, match="没有编号为“no-such”的规则"):
        checks.levels_of({"no-such": "off"})

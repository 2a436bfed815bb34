"""Levels of rules kept between runs."""

import json
from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.finding import Level
from app.store.rule_levels import RuleLevels


def test_a_level_is_kept_changed_and_restored(tmp_path: Path) -> None:
    levels = RuleLevels(tmp_path)
    levels.change("overdue", "must")
    levels.change("due-soon", "off")
    assert RuleLevels(tmp_path).levels() == {"overdue": Level.MUST, "due-soon": None}
    levels.restore("overdue")
    levels.restore("never-changed")
    assert RuleLevels(tmp_path).levels() == {"due-soon": None}


def test_a_word_nobody_knows_is_refused_or_left_out(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="可以写：must、warn、info、off"):
        RuleLevels(tmp_path).change("overdue", "grave")
    (tmp_path / "rules.json").write_text('{"overdue": "grave", "due-soon": "warn"}', encoding="utf-8")
    levels = RuleLevels(tmp_path)
    assert levels.levels() == {"due-soon": Level.WARN}
    assert "看不懂" in levels.troubles[0]
    (tmp_path / "rules.json").write_text("{", encoding="utf-8")
    assert "已损坏，原文件已改名为“rules-读不出来-" in RuleLevels(tmp_path).troubles[0]


def test_rules_of_a_newer_version_and_changes_of_another_window_are_kept(tmp_path: Path) -> None:
    (tmp_path / "rules.json").write_text('{"of-tomorrow": "grave"}', encoding="utf-8")
    first, second = RuleLevels(tmp_path), RuleLevels(tmp_path)
    first.change("overdue", "must")
    second.change("due-soon", "off")
    first.restore("never-changed")
    stored = json.loads((tmp_path / "rules.json").read_text(encoding="utf-8"))
    assert stored == {"of-tomorrow": "grave", "overdue": "must", "due-soon": "off"}

"""Levels of rules kept between runs."""

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
    assert "已损坏" in RuleLevels(tmp_path).troubles[0]

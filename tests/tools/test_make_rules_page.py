"""The rules' page, the command and the window's explanation come from one place."""

import pytest

from app import checks
from app.service import Office
from tests.cli.commands import run
from tests.cli.test_run import TODAY
from tools.make_rules_page import PAGE, page


def test_the_committed_page_is_what_the_registry_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python tools/make_rules_page.py"


def test_page_command_and_service_say_the_same(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    written = page()
    for rule, check in zip(office.rules.all(), checks.CHECKS, strict=True):
        assert (rule.id, rule.level, rule.title, rule.why, rule.fix) == (
            check.id, check.level, check.title, check.why, check.fix,
        )  # fmt: skip
        assert run(["rules", rule.id], TODAY) == 0
        said = capsys.readouterr().out
        for text in (rule.id, rule.title, rule.why, rule.fix):
            assert text in said
            assert text in written

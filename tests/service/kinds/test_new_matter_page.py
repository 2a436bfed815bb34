"""The page that tells how a matter is made (docs/新事项.md): its example is a matter without fault, and short to read."""

import re
from pathlib import Path

from app.service import Office

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "新事项.md").read_text("utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_its_example_is_checked_without_a_word(office: Office) -> None:
    whole, particular = next(one for one in BLOCKS if "参照" in one), next(one for one in BLOCKS if "[要素" in one)
    file = office.templates.folder() / "提案办理.toml"
    file.write_text(f"{whole}\n{particular}", "utf-8")
    report = office.matters.check(file)
    assert report.faults == ()
    assert '销号表标题 = "建议提案办复销号审批表"' in report.followed


def test_it_names_every_shipped_matter_and_is_read_in_five_minutes(office: Office) -> None:
    assert [one.name for one in office.matters.all() if one.name not in PAGE] == []
    assert len(PAGE) <= 1600

"""What one's own matter begins with: a file without fault that says what the shipped one says."""

from pathlib import Path

import pytest

from app.core.matters.following import data_of, followable
from app.core.matters.reading import examine_matter
from app.service.kinds.starting import start_of


@pytest.mark.parametrize("source", followable())
def test_it_is_read_as_that_matter_under_its_new_name(tmp_path: Path, source: str) -> None:
    file = tmp_path / "县级.toml"
    file.write_text(start_of(source, "县级"), "utf-8")
    data, faults = examine_matter(file)
    assert faults == () and (data["名称"], data["标志"]) == ("县级", ["县级"])
    shown = data_of(source)["用语"]
    assert {key: data["用语"][key] for key in ("整改名称", "问题词", "动作", "通报导语")} == {
        key: shown[key] for key in ("整改名称", "问题词", "动作", "通报导语")
    }

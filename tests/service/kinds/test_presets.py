"""The layouts a clerk begins with, and what comes of one that is not kept."""

from dataclasses import replace

import pytest

from app.core.errors import BadOption
from app.core.office.own_preset import OwnPreset
from app.service import Office

OFFICE = OwnPreset("局办版", "literal", top=38.0, fonts={"仿宋": "方正仿宋_GBK"})


def test_a_shipped_one_gives_all_its_values_without_a_name(office: Office) -> None:
    values = office.presets.values("ink-true")
    assert (values.name, values.base) == ("", "ink-true")
    assert (values.top, values.bottom, values.left, values.right, values.pitch) == (34.6, 32.6, 28.0, 26.0, 29.4)
    assert dict(values.fonts)["小标宋"] == "方正小标宋简体"


def test_an_own_one_gives_its_name_base_and_changes(office: Office) -> None:
    office.presets.save(OFFICE)
    values = office.presets.values("局办版")
    assert (values.name, values.base, values.top, values.bottom) == ("局办版", "literal", 38.0, 35.0)
    assert dict(values.fonts)["仿宋"] == "方正仿宋_GBK"
    assert dict(values.fonts)["楷体"] == "楷体"


def test_an_unknown_one_is_refused(office: Office) -> None:
    with pytest.raises(BadOption, match="没有名为“没有的”的版式"):
        office.presets.values("没有的")


def test_what_comes_of_one_is_explained_without_keeping_it(office: Office) -> None:
    assert "每页 21 行、每行 28 字" in office.presets.explain(OFFICE)
    assert office.presets.own()[0] == ()
    with pytest.raises(BadOption, match="上边距"):
        office.presets.explain(replace(OFFICE, top=80.0))

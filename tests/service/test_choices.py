"""The layouts a clerk begins with, and what comes of one that is not kept."""

from dataclasses import replace

import pytest

from app import service
from app.core.errors import BadOption
from app.core.own_preset import OwnPreset

OFFICE = OwnPreset("局办版", "literal", top=38.0, fonts={"仿宋": "方正仿宋_GBK"})


def test_a_shipped_one_gives_all_its_values_without_a_name() -> None:
    values = service.preset_values("ink-true")
    assert (values.name, values.base) == ("", "ink-true")
    assert (values.top, values.bottom, values.left, values.right, values.pitch) == (34.6, 32.6, 28.0, 26.0, 29.4)
    assert dict(values.fonts)["小标宋"] == "方正小标宋简体"


def test_an_own_one_gives_its_name_base_and_changes() -> None:
    service.save_preset(OFFICE)
    values = service.preset_values("局办版")
    assert (values.name, values.base, values.top, values.bottom) == ("局办版", "literal", 38.0, 35.0)
    assert dict(values.fonts)["仿宋"] == "方正仿宋_GBK"
    assert dict(values.fonts)["楷体"] == "楷体"


def test_an_unknown_one_is_refused() -> None:
    with pytest.raises(BadOption, match="没有名为“没有的”的版面"):
        service.preset_values("没有的")


def test_what_comes_of_one_is_explained_without_keeping_it() -> None:
    assert "每页 21 行、每行 28 字" in service.explain_preset(OFFICE)
    assert service.own_presets()[0] == ()
    with pytest.raises(BadOption, match="上边距"):
        service.explain_preset(replace(OFFICE, top=80.0))

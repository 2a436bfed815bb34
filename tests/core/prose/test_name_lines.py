"""Names of organs too long for a line are broken between their words, as even as those allow."""

import pytest

from app.core.prose.name_lines import break_name


@pytest.mark.parametrize(
    ("name", "room", "lines"),
    [
        ("中共云川市档案馆党组文件", 20, ["中共云川市档案馆党组文件"]),
        (
            "中共云川市云溪区城市管理综合行政执法局党组文件",
            20,
            ["中共云川市云溪区", "城市管理综合行政执法局党组文件"],
        ),
        ("云川市档案馆、云川市地方志编纂委员会办公室文件", 20, ["云川市档案馆、", "云川市地方志编纂委员会办公室文件"]),
        (
            "中共云溪县自然资源和规划局不动产登记中心支部委员会",
            24,
            ["中共云溪县自然资源和规划局", "不动产登记中心支部委员会"],
        ),
        # No word is known where it could be broken: it stays whole.
        ("甲" * 30, 20, ["甲" * 30]),
    ],
)
def test_lines(name: str, room: float, lines: list[str]) -> None:
    assert break_name(name, room) == lines

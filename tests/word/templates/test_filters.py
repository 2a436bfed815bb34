"""The filters a clerk can write, and what a wrong use of them is answered with."""

from pathlib import Path

import pytest

from app.core.errors import BadTemplate
from app.word.filling.document import write
from app.word.templates.filters import FILTERS, Filter
from tests.word.documents import paragraphs, template_of


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("{{ 值|汉字 }}", 27, "二十七"),
        ("{{ 值|日期 }}", "2026-6-30", "2026年6月30日"),
        ("{{ 值|日期 }}", "【待补：成文日期】", "【待补：成文日期】"),
        ("{{ 值|汉字 }}", "【待补：制度数】", "【待补：制度数】"),
        ("{{ 值|千分 }}", "【待补：措施数】", "【待补：措施数】"),
        ("{{ 值|千分 }}", 1271, "1,271"),
        ("{{ 值|千分 }}", "12345.60", "12,345.60"),
    ],
)
def test_filters(tmp_path: Path, text: str, value: object, printed: str) -> None:
    assert paragraphs(write(template_of(tmp_path, text), {"值": value})) == [printed]


@pytest.mark.parametrize("text", ["{{ 值|汉字 }}", "{{ 值|日期 }}", "{{ 值|千分 }}"])
def test_a_wrong_value_is_the_template_s_fault(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadTemplate, match="用法不对"):
        write(template_of(tmp_path, text), {"值": "甲"})


@pytest.mark.parametrize("one", FILTERS, ids=lambda one: one.name)
def test_every_filter_lets_what_is_missing_through(one: Filter) -> None:
    assert one.apply("【待补：制度数】") == "【待补：制度数】"


@pytest.mark.parametrize(
    ("condition", "holds"),
    [("值", True), ("值 > 3", True), ("值 >= 3", True), ("3 < 值", True), ("值 != 0", True), ("值 > 值", False), ("值 >= 值", True), ("值 == 0", False),
     ("值 < 3", False), ("值 <= 3", False), ("3 >= 值", False), ("not 值", False), ("1 < 值 and 值 != 5", True)],
)  # fmt: skip
def test_what_is_missing_can_be_compared_and_is_more_than_nothing(tmp_path: Path, condition: str, holds: bool) -> None:
    template = template_of(tmp_path, f"甲{{% if {condition} %}}印{{{{ 值 }}}}{{% endif %}}")
    assert paragraphs(write(template, {"值": "【待补：制度数】"})) == ["甲印【待补：制度数】" if holds else "甲"]


def test_sums_are_no_part_of_a_template(tmp_path: Path) -> None:
    with pytest.raises(BadTemplate):
        write(template_of(tmp_path, "{{ 值 + 1 }}"), {"值": "【待补：制度数】"})

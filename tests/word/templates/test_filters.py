"""The filters a clerk can write, and what a wrong use of them is answered with."""

from pathlib import Path

import pytest

from app.core.errors import BadTemplate
from app.word.filling.document import write
from tests.word.documents import paragraphs, template_of


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("{{ 值|汉字 }}", 27, "二十七"),
        ("{{ 值|日期 }}", "2026-6-30", "2026年6月30日"),
        ("{{ 值|日期 }}", "【待补：成文日期】", "【待补：成文日期】"),
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

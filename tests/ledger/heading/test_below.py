"""The rows below a heading that are no data: numbers of its columns, and how to fill them in."""

import pytest

from tests.ledger.heading.drawn import FIRST, NEXT, WHO, drawn
from tests.tables import ledger


@pytest.mark.parametrize(
    "numbers",
    [
        "甲 | 乙 | 1 | 2 | 3",
        "1 | 2 | 3 | 4 | 5",
        "（1） | （2） | （3） | （4） | （5）",
        "① | ② | ③ | ④ | ⑤",
        "A | B | C | D | E",
        "栏次 | 1 | 2 | 3 | 4",
        "一 | 二 | 三 | 四 | 五",
        "甲 | 乙 | 丙 | 丁 | 戊",
        "a | b | c | d | e",
        "Ⅰ | Ⅱ | Ⅲ | Ⅳ | Ⅴ",
        "1栏 | 2栏 | 3栏 | 4栏 | 5栏",
        "— | 1 | 2 | 3 | 4",
        "| 1 | 2 | 3 | 4",
    ],
)
def test_a_row_of_column_numbers_is_no_data(numbers: str) -> None:
    read = ledger(drawn(f"{WHO} | 整改时限\n{numbers}\n{FIRST} | 2026年8月31日\n{NEXT} | 2026年8月31日"))
    assert [one.number for one in read.problems] == ["1", "2"]
    assert len(list(read.measures())) == 2


def test_numbers_in_data_are_no_row_of_column_numbers() -> None:
    read = ledger(drawn(f"{WHO} | 整改时限\n1 | 2025年问题一 | 3 | 李建国 | 2026.5\n{NEXT} | 2026年8月31日"))
    assert [one.number for one in read.problems] == ["1", "2"]


@pytest.mark.parametrize(
    "row",
    [
        "填写说明 | 简要写明问题 | 写明具体措施 | 填写姓名 | 格式：2026年6月30日",
        "（必填） | （必填） | （必填） | （选填） | （必填）",
        "必填 | 必填 | 必填 | 选填 | 必填",
        "| 填写问题的具体表现 | 逐条填写 | 填写姓名，多人用顿号隔开 | 格式：yyyy-mm-dd",
        "数字 | 文本 | 文本 | 姓名 | 日期（如2026-06-30）",
        "示例 | 学习不够深入 | 制定计划 | 张三 | 2026年6月30日",
        "例： | 学习不够深入 | 制定计划 | 张三 | 2026年6月30日",
        "自动生成 | 不超过200字 | 不超过500字 | 下拉选择 | 按“年月日”填写",
        "（自然顺序） | （一句话说清） | （写明做法） | （写姓名） | （年月日）",
        "从1起编号 | 照抄报告表述 | 详细一些 | 要全名 | 到日",
        "| | | （姓名） | （年月日）",
        "说明：按顺序编号 | 说明：写明问题 | 说明：写明措施 | 说明：写姓名 | 说明：写到日",
    ],
)
def test_a_row_of_instructions_or_an_example_is_no_data(row: str) -> None:
    read = ledger(drawn(f"{WHO} | 整改时限\n{row}\n{FIRST} | 2026年8月31日\n{NEXT} | 2026年8月31日"))
    assert [one.number for one in read.problems] == ["1", "2"]
    assert len(list(read.measures())) == 2


def test_an_item_about_filling_in_is_data() -> None:
    read = ledger(drawn(f"{WHO}\n1 | 填写台账不规范 | 按照要求重新填写 |\n{NEXT}"))
    assert [one.number for one in read.problems] == ["1", "2"]


def test_an_item_with_a_code_or_words_for_a_number_is_data() -> None:
    rows = ["问题1", "XC-01", "第三条", "新增", "（四）"]
    items = "\n".join(f"{number} | 某项问题说明 | 某项措施 | 张晓明 | 长期坚持" for number in rows)
    read = ledger(drawn(f"{WHO} | 整改时限\n{items}"))
    assert [one.number for one in read.problems] == rows

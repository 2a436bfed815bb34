"""An account that says how far a thing is and not what was done is told to the clerk, with its words and its cell."""

import pytest

from app.notice.told.deedless import list_deedless, tells_no_deed
from tests import tables

HEAD = ["序号", "具体问题", "整改措施", "整改进展", "完成状态"]


@pytest.mark.parametrize(
    ("progress", "deedless"),
    [
        ("已按要求整改到位。", True),
        ("按计划推进", True),
        ("正在按要求有序推进，取得一定成效，下一步将持续加强监督。", True),
        ("按照审计意见抓好整改落实，各项工作正在有序推进。", True),
        ("已完成", True),
        ("按照计划推进网格员培训工作。", True),
        ("村规民约修订工作正在有序开展，群众知晓度不断提升。", True),
        ("业务培训稳步推进，干部能力明显提升", True),
        ("网格员培训正在开展", True),
        ("按照计划开展网格员培训2期", False),
        ("组织网格员培训，群众知晓度不断提升", False),
        ("村规民约已修订，群众知晓度不断提升", False),
        ("按照《办法》要求推进", False),
        ("柏川县工作站正在重新选址", False),
        ("已按要求整改到位，修订制度2项。", False),
        ("已按要求退缴。", False),
        ("已印发《办法》", False),
        ("约谈责任人", False),
        ("", False),
        ("无", False),
    ],
)
def test_all_its_words_are_on_the_list(progress: str, deedless: bool) -> None:
    assert tells_no_deed(progress) == deedless


def told(*lines: list[object], head: list[str] = HEAD) -> list[str]:
    one = tables.ledger(tables.grid([head, *lines]))
    return list(list_deedless(one, one.problems))


def test_each_wording_is_told_once_with_its_problems_and_cells() -> None:
    assert told(
        [1, "甲", "查", "已按要求整改到位。", "已完成"],
        [2, "乙", "查", "查处3件", "已完成"],
        [3, "丙", "查", "已按要求整改到位", "已完成"],
        [4, "丁", "查", "正在推进", "整改中"],
        [5, "戊", "查", "尚未启动", "未开始"],
    ) == [
        "问题1、3的进展里，“已按要求整改到位”（D2、D4）没有写做了什么。",
        "问题4的进展里，“正在推进”（D5）没有写做了什么。",
    ]


def test_where_no_column_tells_the_state_the_account_does() -> None:
    assert told([1, "甲", "查", "已完成"], head=HEAD[:-1]) == []


def test_of_several_sheets_the_cells_are_named_with_theirs() -> None:
    sheets = [
        tables.grid([HEAD, [at, name, "查", "正在推进", "整改中"]], name=name) for at, name in enumerate("甲乙", 1)
    ]
    one = tables.ledger(*sheets)
    assert list(list_deedless(one, one.problems)) == ["问题1、2的进展里，“正在推进”（甲!D2、乙!D2）没有写做了什么。"]

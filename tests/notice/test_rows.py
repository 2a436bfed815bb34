"""What a form says of a problem: its headline, and the detail of a column beside it."""

import pytest

from app.notice.rows import as_found
from tests import tables

HEAD = ["序号", "问题概述", "具体表现", "整改措施", "责任人", "整改时限"]
LAST = ["修订制度", "周敏", "2026年9月底前"]


@pytest.mark.parametrize(
    ("name", "detail", "expected"),
    [
        ("学习走形式", "全年集中学习4次。", "学习走形式。全年集中学习4次。"),
        ("学习走形式。", "全年集中学习4次", "学习走形式。全年集中学习4次。"),
        ("学习走形式", "全年集中学习4次；\n讨论不足三成。", "学习走形式。全年集中学习4次；讨论不足三成。"),
        ("学习走形式", "", "学习走形式"),
        ("学习走形式", "无", "学习走形式"),
        ("学习走形式", "—", "学习走形式"),
        ("学习走形式", "学习走形式", "学习走形式"),
        ("学习走形式，全年集中学习4次", "全年集中学习4次。", "学习走形式，全年集中学习4次"),
        ("学习走形式", "学习走形式，全年集中学习4次。", "学习走形式，全年集中学习4次。"),
        ("学习走\n形式", "全年集中学习4次。", "学习走形式。全年集中学习4次。"),
    ],
)
def test_the_detail_follows_the_headline_once(name: str, detail: str, expected: str) -> None:
    problems = tables.ledger(
        tables.grid([HEAD, [1, name, detail, *LAST], [2, "执行不严", "超标准接待3次。", *LAST]])
    ).problems
    assert as_found(problems[0]) == expected


def test_the_detail_of_each_row_is_told() -> None:
    lines = [[1, "学习走形式", "全年集中学习4次。", *LAST], ["", "", "讨论不足三成。", *LAST]]
    (problem,) = tables.ledger(tables.grid([HEAD, *lines], merges=("A2:A3", "B2:B3"))).problems
    assert as_found(problem) == "学习走形式。全年集中学习4次。讨论不足三成。"


def test_without_a_column_of_details_the_problem_stands_as_written() -> None:
    (problem,) = tables.ledger(tables.grid([["序号", "具体问题", *HEAD[3:]], [1, "学习走形式", *LAST]])).problems
    assert as_found(problem) == "学习走形式"

"""What part four says is still open: the clause of the progress that tells it, else the ledger's words for the problem."""

from dataclasses import replace

import pytest

from app.core.status import Status
from app.notice.unfinished.still_open import still_open
from tests.notice.ledgers import measure, problem

OPEN = Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        ("目前全市29家学会已推动23家成立党建工作小组，还剩6家未成立。", "目前全市29家学会已推动23家成立党建工作小组，还剩6家未成立。"),
        ("已完成4家学会换届。老科协尚未换届。", "老科协尚未换届。"),
        ("已印发办法，资金尚未到位，正在争取", "资金尚未到位。"),
        ("已清理12笔，尚有3笔未清理。", "已清理12笔，尚有3笔未清理。"),
        ("1.已印发办法；2.仍有2处房产未办证。", "仍有2处房产未办证。"),
        ("已推动19家成立小组，覆盖率提高到73%，其余7家中有4家正在报批，3家拟联合组建。",
         "已推动19家成立小组，覆盖率提高到73%，其余7家中有4家正在报批，3家拟联合组建。"),
        ("场馆升级缺口80万元尚未落实\n已向财政部门报告", "场馆升级缺口80万元尚未落实。"),
        ("已指导3家完成换届，其余2家中，1家已确定方案，1家正在物色人选。", "已指导3家完成换届，其余2家中，1家已确定方案，1家正在物色人选。"),
        ("已整改3项，其余2项明确了时限。", "账目不清。"),
        # What tells of an act, of nothing found, or of the state alone is no problem left.
        ("已对尚未换届的3家单位发函。", "账目不清。"),
        ("对尚未换届的3家单位逐一约谈", "账目不清。"),
        ("已开展自查，尚未发现新的问题。", "账目不清。"),
        ("办法施行以来，至今未发生同类问题。", "账目不清。"),
        ("尚未完成", "账目不清。"),
        ("已印发办法", "账目不清。"),
        ("", "账目不清。"),
    ],
)  # fmt: skip
def test_the_progress_comes_first(progress: str, said: str) -> None:
    assert still_open(problem("2.账目不清的问题；", measure("清理", progress, OPEN))) == said.replace(
        "不清。", "不清的问题。"
    )


def test_what_a_finished_measure_tells_is_not_open() -> None:
    done, left = measure("甲", "尚未印发", Status.DONE), measure("乙", "正在起草", OPEN, row=3)
    assert still_open(problem("账目不清", done, left)) == "账目不清。"


def test_how_the_problem_shows_stands_before_its_name() -> None:
    one = replace(problem("账目不清", measure("清理", "", OPEN)), detail="3笔往来款无凭证")
    assert still_open(one) == "3笔往来款无凭证。"


def test_nothing_is_invented() -> None:
    assert still_open(problem("", measure("清理", "", OPEN))) == "【待补：还存在的问题】。"


def test_an_open_enumeration_is_closed() -> None:
    assert (
        still_open(problem("无公函接待、超标准接待等", measure("清理", "", OPEN))) == "无公函接待、超标准接待等问题。"
    )

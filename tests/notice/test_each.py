"""What is said where there is nothing to write one by one."""

import pytest

from app.core.errors import NothingToWrite
from app.core.status import Status
from app.notice.closure import Unclosed
from app.notice.each import refuse_empty
from tests.notice.ledgers import ledger, measure, problem

UNCLEAR = "有1个问题的状态看不懂或没有写（整改台账!F2），不知道是否完成，不能销号。已经完成的，请把状态改成“已完成”（已经销号的写“已销号”），"


def refused(*states: Status, chosen: tuple[str, ...] = (), left: tuple[Unclosed, ...] = ()) -> str:
    one = ledger(*(problem("甲", measure("查", "已销号（第二批）", state)) for state in states))
    with pytest.raises(NothingToWrite) as raised:
        refuse_empty(["销号表"], {"销号表": []}, one, chosen, left)
    return raised.value.message


def test_states_nobody_understands_are_why_nothing_can_be_closed() -> None:
    assert refused(Status.IN_PROGRESS, Status.UNKNOWN).startswith(UNCLEAR)


def test_where_every_state_is_understood_nothing_is_done() -> None:
    assert refused(Status.IN_PROGRESS) == "台账里没有已完成的问题，没有可以销号的。"
    assert refused(Status.UNKNOWN, chosen=("1",)) == "选中的问题都不能销号。"


def test_beside_finished_ones_that_cannot_be_closed_both_are_said() -> None:
    said = refused(Status.UNKNOWN, left=(Unclosed("问题2", "乙", ("没有完成时间",)),))
    assert said.startswith(f"已完成的问题都不能销号。问题2“乙”：没有完成时间。{UNCLEAR}")


def test_what_was_closed_before_is_no_reproach() -> None:
    closed, lacking = Unclosed("问题1", "甲", ("已经销号",)), Unclosed("问题2", "乙", ("没有完成时间",))
    assert refused(Status.DONE, left=(closed,)) == "已完成的问题都已经销号，不用再写销号审批表。"
    assert refused(Status.UNKNOWN, left=(closed,)).startswith(f"已完成的问题都已经销号，不用再写销号审批表。{UNCLEAR}")
    assert refused(Status.DONE, left=(closed, lacking)).startswith("已完成的问题都不能销号。问题1“甲”：已经销号。")
    assert refused(Status.DONE, chosen=("1",), left=(closed,)) == "选中的问题都不能销号。问题1“甲”：已经销号。"

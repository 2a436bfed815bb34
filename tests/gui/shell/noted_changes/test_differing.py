"""How many findings were mended and how many are new, told by what they say and where they stand."""

from app.core.finding import Advice, Finding, Level
from app.core.grid import Cell
from app.gui.ledger.strings import followed
from app.gui.shell.noted_changes.differing import differing


def advice(row: int, said: str, rule: str = "owner-missing") -> Advice:
    return Advice(Finding(rule, Level.MUST, Cell("整改台账", row, 3)), said, "")


FIRST, SECOND = advice(3, "问题1：责任人没有填写。"), advice(4, "问题2：责任人没有填写。")


def test_what_is_gone_was_mended_and_what_was_not_there_is_new() -> None:
    assert differing([FIRST, SECOND], [SECOND, advice(5, "问题3：责任人没有填写。")]) == (1, 1)
    assert differing([FIRST, SECOND], []) == (2, 0)
    assert differing([FIRST], [FIRST]) == (0, 0)


def test_a_row_put_in_above_makes_nothing_new() -> None:
    moved = [advice(4, FIRST.message), advice(5, SECOND.message)]
    assert differing([FIRST, SECOND], moved) == (0, 0)


def test_a_number_that_grew_is_the_same_finding_and_another_rule_in_its_place_is_not() -> None:
    late = advice(3, "已逾期91天。", "overdue")
    assert differing([late], [advice(3, "已逾期92天。", "overdue")]) == (0, 0)
    assert differing([late], [FIRST]) == (1, 1)


def test_of_two_that_say_the_same_one_was_mended() -> None:
    twice = [advice(3, "责任人没有填写。"), advice(4, "责任人没有填写。")]
    assert differing(twice, twice[1:]) == (1, 0)


def test_it_is_said_in_one_sentence() -> None:
    assert followed(3, 1) == "台账有改动，已重新核对：3 条已补正，1 条新增。"
    assert followed(0, 2) == "台账有改动，已重新核对：2 条新增。"
    assert followed(0, 0) == "台账有改动，已重新核对：发现的问题没有变化。"

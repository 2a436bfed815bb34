"""Masking: every printed place of a person dealt with is offered, and only what was chosen is printed so."""

from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.notice import compose, mask, maskings
from tests.tables import grid, ledger

HEAD = ["序号", "反馈问题", "具体问题", "整改措施", "责任人", "整改进展", "状态"]


def read(*rows: list[str | int]) -> Ledger:
    return ledger(grid([HEAD, *rows]))


DEALT_WITH = read(
    [1, "财务管理不规范", "王晓明违规报销", "退回款项", "王晓明", "对王晓明进行批评教育", "已完成"],
    [2, "", "考勤不严", "修订制度", "王晓明", "已印发办法，王晓明已写出检查", "已完成"],
)


def test_each_place_is_offered_with_what_will_be_printed() -> None:
    told = [(one.cell.address, one.before, one.after, one.text) for one in maskings(DEALT_WITH)]
    assert told == [
        ("C2", "王晓明", "王某", "王晓明违规报销"),
        ("F2", "王晓明", "王某", "对王晓明进行批评教育"),
        ("F3", "王晓明", "王某", "已印发办法，王晓明已写出检查"),
    ]


def test_only_the_fields_change_and_owners_stay() -> None:
    before = str(compose(DEALT_WITH, Particulars()))
    after = str(compose(mask(DEALT_WITH, maskings(DEALT_WITH)), Particulars()))
    assert "'责任人': '王晓明'" in after
    assert after == before.replace("王晓明", "王某").replace("'责任人': '王某'", "'责任人': '王晓明'")
    assert str(compose(DEALT_WITH, Particulars())) == before


def test_what_was_not_chosen_stays() -> None:
    (first, *_) = maskings(DEALT_WITH)
    printed = str(compose(mask(DEALT_WITH, [first]), Particulars()))
    assert "王某违规报销" in printed
    assert "对王晓明进行批评教育" in printed
    assert mask(DEALT_WITH, ()) is DEALT_WITH


def test_the_groups_words_that_stand_for_the_problem_are_masked_too() -> None:
    one = read([1, "王晓明违规报销", "", "退回", "周敏", "对王晓明进行批评教育", "已完成"])
    (problem,) = mask(one, maskings(one)).problems
    assert problem.text == "王某违规报销"


def test_a_group_that_is_carried_down_is_masked_below_too() -> None:
    one = read(
        [1, "王晓明违规报销", "账目不清", "退回", "周敏", "对王晓明进行批评教育", "已完成"],
        [2, "", "考勤不严", "修订", "周敏", "已印发", "已完成"],
    )
    assert {problem.group for problem in mask(one, maskings(one)).problems} == {"王某违规报销"}


def test_a_name_within_a_longer_one_is_left_to_the_longer() -> None:
    one = read([1, "", "报销问题", "退回", "周敏", "对王晓明、王晓进行批评教育", "已完成"])
    (problem,) = mask(one, maskings(one)).problems
    assert problem.measures[0].progress == "对王某甲、王某乙进行批评教育"


def test_a_list_in_one_cell_is_masked_in_all_its_measures() -> None:
    one = read([1, "", "报销问题", "1.清退 2.处理", "周敏", "1.王晓明已退款。2.对王晓明进行批评教育。", "已完成"])
    (problem,) = mask(one, maskings(one)).problems
    assert [measure.progress for measure in problem.measures] == ["王某已退款。", "对王某进行批评教育。"]


def test_nobody_dealt_with_nothing_to_mask() -> None:
    assert maskings(read([1, "", "报销问题", "退回", "周敏", "由周敏牵头", "已完成"])) == ()

"""The one list of words that tell something is still open: what each text, or clause, is told to say."""

import pytest

from app.core.prose.open_words import may_be_open, opens, tells_no_problem, tells_open, tells_unbegun, waits_to_begin


@pytest.mark.parametrize(
    ("text", "certain", "doubtful"),
    [
        ("办法尚未印发", True, True),
        ("正在核查", True, True),
        ("其余2户待退缴", True, True),
        ("拟于9月印发", True, True),
        ("拟定于9月印发", True, True),
        ("仍有2处", True, True),
        ("还需复核", True, True),
        ("群众不满意", True, True),
        ("基本完成", False, True),
        ("继续抓好落实", False, True),
        ("持续推进", False, True),
        ("起草《办法》", False, True),
        ("项目在建设中", False, True),
        ("已报批", False, True),
        ("对4名教师通报批评", False, False),
        ("对未成年人开展帮扶", False, False),
        ("接待群众12人次，危房已拆除", False, False),
        ("已拟定考核指标", True, False),
        ("印发《办法》，约谈3人", False, False),
        ("", False, False),
        # What names the rest and leaves none of it is doubted by the status (contract: 余), not by what is printed.
        ("补办手续12项，其余25项手续齐全", True, False),
        ("11名未经审批的，7名补办手续", True, False),
        ("6台设备中，启用2台", False, False),
    ],
)
def test_a_text_tells_it_or_leaves_a_doubt(text: str, certain: bool, doubtful: bool) -> None:
    assert (tells_open(text), may_be_open(text)) == (certain, doubtful)


@pytest.mark.parametrize(
    ("clause", "open_", "nothing"),
    [
        ("办法尚未印发", True, False),
        ("仅剩2户", True, False),
        ("2件正在办理", True, False),
        ("布展时间顺延", True, False),
        ("整改进度较慢", True, False),
        ("正在办理", False, False),
        ("印发《办法》", False, False),
        ("尚未发现新的问题", True, True),
        ("对尚未换届的3家单位发函", True, True),
        ("成绩尚未公布", True, True),
        ("名单尚未公布", True, False),
        ("尚在整改期限内", True, True),
        ("未经批准", False, False),
    ],
)
def test_a_clause_opens_unless_it_tells_an_act_or_nothing_found(clause: str, open_: bool, nothing: bool) -> None:
    assert (opens(clause), tells_no_problem(clause)) == (open_, nothing)


@pytest.mark.parametrize(
    ("text", "waits", "unbegun"),
    [
        ("尚未启动，待明确流程后开展。", True, True),
        ("目前未开展", True, True),
        ("待财政追加预算后启动采购。", True, False),
        ("资金尚未下达，目前未启动。", False, True),
        ("项目未启动的原因已查明", False, False),
        ("待遇已落实", False, False),
        ("已启动", False, False),
    ],
)
def test_what_was_not_begun(text: str, waits: bool, unbegun: bool) -> None:
    assert (waits_to_begin(text), tells_unbegun(text)) == (waits, unbegun)

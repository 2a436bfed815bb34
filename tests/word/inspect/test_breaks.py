"""Titles rightly broken are left alone, and what a wrong break cuts in two is named."""

from itertools import product

import pytest

from app.word.inspect.breaks import wrong_break

BEGINNINGS = (
    "清河市水务局关于进一步加强农村供水工程", "清河市水务局关于开展全市公路货运", "云川市档案馆关于做好档案库房设备", "云川市财政局关于规范行政事业单位资产",
    "云川市教育局关于印发学校食堂食品安全", "清河市应急管理局关于今年汛期水库大坝", "清河市交通运输局关于全市农村公路", "云川市卫生健康委员会关于基层医疗机构",
    "云川市政府办公室关于推进政务信息公开", "清河市住房和城乡建设局关于城镇老旧小区改造",
)  # fmt: skip
ENDINGS = (
    "运行管理工作的通知", "行业专项整治情况的通报", "使用管理办法的批复", "维护和处置有关事项的通知", "采购项目执行情况的报告", "安全检查结果的通报",
    "设施建设资金的请示", "应急预案演练方案的通知", "理论学习安排的通知", "用地审批有关问题的意见",
)  # fmt: skip


def test_a_hundred_titles_rightly_broken() -> None:
    titles = list(product(BEGINNINGS, ENDINGS))
    assert len(titles) == 100
    assert [(one, why) for one in titles if (why := wrong_break(*one))] == []


@pytest.mark.parametrize(
    ("line", "following", "word"),
    [
        ("清河市水务局关于进一步加强农村供水工程运", "行管理工作的通知", "运行"),
        ("清河市水务局关于农村供水工程管", "理工作的通知", "管理"),
        ("云川市档案馆关于公务用车使", "用情况的通报", "使用"),
        ("云川市档案馆关于库房日常维", "护工作的通知", "维护"),
        ("云川市财政局关于闲置房屋处", "置情况的报告", "处置"),
        ("云川市财政局关于办公用品集中采", "购结果的公告", "采购"),
        ("云川市档案馆关于进", "一步加强管理的通知", "进一步"),
        ("云川市档案馆关于开放日安排的通", "知", "通知"),
    ],
)
def test_a_word_cut_in_two(line: str, following: str, word: str) -> None:
    assert wrong_break(line, following) == f"“{line}”后面把“{word}”断开了"


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("关于全市道路货运", "行业整治的通知"),
        ("关于做好交通", "知识宣传的通知"),
        ("关于工业用水利", "用情况的报告"),
        ("关于大宗物资采", "购情况的通报"),
    ],
)
def test_the_bounds_of_the_words_known(line: str, following: str) -> None:
    """A neighbour that is a word makes the break right; 利用 is on no list of words never parted."""
    assert bool(wrong_break(line, following)) is line.endswith("采")

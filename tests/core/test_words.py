"""The office's words: which may be filed as what, and that none of them makes done what is not."""

import pytest

from app.core.columns import Column
from app.core.deadline import Immediate, Missing
from app.core.finding import Finding, Level
from app.core.office.asked import asked_words
from app.core.office.faults import fault_of
from app.core.office.words import (
    ASKED,
    NO_WORDS,
    LeftOut,
    OfficeWord,
    OfficeWords,
    WordedDeadline,
    WordKind,
    normal,
    words_of,
)
from app.core.status import Status

WORDS = OfficeWords(
    {"已归档": Status.DONE, "走流程": Status.IN_PROGRESS},
    {"随到随办": WordedDeadline.IMMEDIATE, "另行通知": WordedDeadline.MISSING},
    {"包保人": Column.OWNER},
)


@pytest.mark.parametrize("written", ["已归档", "已 归\n档", "已归档。", "　已归档；", "已归档！"])
def test_a_word_is_known_in_every_width_and_with_points_at_its_end(written: str) -> None:
    assert WORDS.status_of(written) is Status.DONE
    assert OfficeWords({written: Status.DONE}).status_of("已归档") is Status.DONE


@pytest.mark.parametrize("written", ["已归档？", "未归档", "已归档3项", "归档", "档案已归档", ""])
def test_any_other_wording_stays_unknown(written: str) -> None:
    assert WORDS.status_of(written) is Status.UNKNOWN


def test_a_deadline_keeps_its_text_and_a_heading_its_column() -> None:
    assert WORDS.deadline_of("随到 随办。") == Immediate("随到 随办。")
    assert WORDS.deadline_of("另行通知") == Missing("另行通知")
    assert WORDS.deadline_of("随办") is None
    assert WORDS.column_of("包保\n人") is Column.OWNER
    assert WORDS.column_of("包保单位") is None
    assert NO_WORDS.deadline_of("随到随办") is None is NO_WORDS.column_of("包保人")


def test_the_words_listed_make_the_same_words() -> None:
    assert [one.word for one in WORDS] == ["已归档", "走流程", "随到随办", "另行通知", "包保人"]
    assert words_of(WORDS) == WORDS
    assert list(NO_WORDS) == []


# Each is a negation, a plan, a part, a doubt or an empty box beside a wording nobody has listed.
NOT_DONE = """
    未归档 尚未归档 没归档 无法归档 不能归档 不予归档 难以归档 没法归档 待归档 仍在归档 暂缓归档 除两处外归档 余下归档 尚欠归档 缺材料归档
    ☐归档 □归档 ○归档 ×归档 非本次归档 剩1处归档 拟归档 将归档 即将归档 计划归档 预计归档 预期归档 准备归档 争取归档 力争归档 有望归档
    限期归档 下一步归档 下步归档 可归档 年底归档 9月底前归档 月末归档 年内归档 七日内归档 十月前归档 申请归档 提请归档 报请归档 须归档
    需归档 应归档 要求归档 目标归档 部分归档 基本归档 初步归档 阶段归档 大多归档 多数归档 接近归档 过半归档 一半归档 正在归档 归档中
    5项归档3项 80%归档 三项归档 归档百分之八十 两处归档 归档？ 归档? 归档（？） 疑似归档 似已归档 归档或移交 估计归档 据称归档 据说归档
    大概归档 大约归档 好像归档 归档（）
    挂起 缓办 停滞 进行 开展 持续 长期 也许归档 别归档 勿归档 莫归档 仅归档 只归档 差一点 搁浅 停办 延宕 顺延 推迟归档 观望 再议 悬着
    叫停 冻结 受阻 推进 跟进 协调 筹备 启动 着手归档 在建 在办 收尾 逐步归档 陆续归档 分批归档 试行 兴许归档 没准归档 恐已归档 想必归档
    看来归档 口头归档 名义归档 形式归档 险些归档 个别归档 少数归档
"""


@pytest.mark.parametrize("wording", NOT_DONE.split())
def test_what_denies_plans_parts_or_doubts_is_never_filed_as_done(wording: str) -> None:
    fault = fault_of(OfficeWord(WordKind.STATUS, normal(wording), Status.DONE))
    assert fault is not None
    assert fault.endswith("看不出确实“已完成”，不能这样记，请在台账里写明")
    assert fault_of(OfficeWord(WordKind.STATUS, normal(wording), Status.IN_PROGRESS)) is None


@pytest.mark.parametrize(
    "wording",
    [
        "已归档",
        "归口销号",
        "应改尽改",
        "应销尽销",
        "提前归档",
        "彻底归档",
        "组织认可",
        "挂账清零",
        "执行完毕",
        "实施完毕",
        "特别归档",
        "分类别归档",
        "归档备查",
        "关停",
        "●",
        "○",
        "A",
    ],
)
def test_a_plain_wording_is_filed_as_done(wording: str) -> None:
    assert fault_of(OfficeWord(WordKind.STATUS, normal(wording), Status.DONE)) is None


@pytest.mark.parametrize(
    ("wording", "can_be"),
    [
        ("不再办理", True),
        ("并入他项", True),
        ("停办", True),
        ("拟并入", False),
        ("并入？", False),
        ("缓办", False),
        ("挂起", False),
    ],
)
def test_what_is_only_planned_is_not_filed_as_cancelled(wording: str, can_be: bool) -> None:
    assert (fault_of(OfficeWord(WordKind.STATUS, normal(wording), Status.CANCELLED)) is None) is can_be


@pytest.mark.parametrize("wording", ["6月31日", "2026.13", "20269", "截至6月底", "12", "十月三十二日"])
def test_a_deadline_with_a_day_is_no_wording(wording: str) -> None:
    fault = fault_of(OfficeWord(WordKind.DEADLINE, normal(wording), WordedDeadline.ONGOING))
    assert fault and "请在台账里把日期写对" in fault


@pytest.mark.parametrize(
    "wording",
    [
        "国庆前",
        "端午前",
        "春节前",
        "三个月",
        "30天",
        "半年",
        "两周",
        "十日",
        "本月",
        "下季度",
        "年底",
        "月末",
        "上半年",
        "三年",
        "一个学期",
        "5个工作日",
        "暑假",
        "节前",
        "下旬",
        "中秋后",
    ],
)
def test_a_deadline_that_names_a_time_is_no_kind_of_deadline(wording: str) -> None:
    for meaning in WordedDeadline:
        fault = fault_of(OfficeWord(WordKind.DEADLINE, wording, meaning))
        assert fault and f"不能记作“{meaning.label}”，请在台账里" in fault


@pytest.mark.parametrize("wording", ["每半年一报", "逐月", "第3轮督查", "按季度报"])
def test_what_comes_again_is_filed_as_recurring_only(wording: str) -> None:
    can_be = [one for one in WordedDeadline if fault_of(OfficeWord(WordKind.DEADLINE, wording, one)) is None]
    assert WordedDeadline.RECURRING in can_be


@pytest.mark.parametrize("wording", ["看情况", "随到随办", "当天办", "汛期过了", "会后", "资金到账", "另行通知"])
def test_a_wording_without_a_time_is_filed(wording: str) -> None:
    assert fault_of(OfficeWord(WordKind.DEADLINE, wording, WordedDeadline.EVENT)) is None


def test_a_word_is_shown_as_written_and_compared_folded() -> None:
    words = OfficeWords({"Ⅱ级（A类）。": Status.DONE, "In Progress": Status.ONGOING})
    assert [one.word for one in words] == ["Ⅱ级（A类）", "In Progress"]
    assert words.status_of("ii级(a类)") is Status.DONE


def test_a_heading_filed_as_not_read_names_no_column() -> None:
    words = words_of([OfficeWord(WordKind.COLUMN, "审核栏", LeftOut.NOT_READ)])
    assert words.column_of("审核栏") is None and words.leaves_out("审 核栏") and not words.leaves_out("核审栏")
    assert not NO_WORDS.leaves_out("审核栏")


def test_a_whole_sentence_and_nothing_at_all_are_no_words() -> None:
    assert "超过 40 个字" in (fault_of(OfficeWord(WordKind.STATUS, "归" * 41, Status.ONGOING)) or "")
    assert fault_of(OfficeWord(WordKind.STATUS, "归" * 40, Status.ONGOING)) is None
    assert fault_of(OfficeWord(WordKind.COLUMN, "", Column.OWNER)) == "说法是空的"


@pytest.mark.parametrize("kind", WordKind)
def test_every_meaning_is_known_by_its_key_and_by_its_term(kind: WordKind) -> None:
    for one in kind.meanings:
        assert kind.meaning(one.value) is one is kind.meaning(one.label)
    assert kind.meaning("unknown") is None is kind.meaning(3)


@pytest.mark.parametrize(
    ("rule", "values", "asked"),
    [
        ("status-unknown", {ASKED: "甲类"}, [(WordKind.STATUS, "甲类")]),
        ("deadline-unreadable", {ASKED: "看情况"}, [(WordKind.DEADLINE, "看情况")]),
        ("column-unread", {ASKED: "甲列\n乙列"}, [(WordKind.COLUMN, "甲列"), (WordKind.COLUMN, "乙列")]),
        ("status-unknown", {"text": "空白", ASKED: ""}, []),
        *(
            ("status-unknown", {ASKED: text}, [])
            for text in ("待定", "-", "N/A", "？", "……", "xx", "5月20日完成", "归" * 41)
        ),
        *(("deadline-unreadable", {ASKED: text}, []) for text in ("1", "国庆前", "6月31日", "三个月", "归" * 41)),
        ("column-unread", {ASKED: "甲列\n" + "列" * 41}, [(WordKind.COLUMN, "甲列")]),
        ("status-unknown", {"text": "甲类"}, []),
        ("column-unsure", {ASKED: "甲列"}, []),
        ("owner-missing", {ASKED: "甲类"}, []),
    ],
)
def test_what_a_finding_asks_about(rule: str, values: dict[str, str], asked: list[object]) -> None:
    assert list(asked_words(Finding(rule, Level.WARN, None, values=values))) == asked

"""What the check of a matter's file finds in it: what is wrong, and what may be a slip."""

import pytest

from app.core.matters.folder import FOLDER
from app.core.template_report import Severity
from app.service import Office

NAME = "信访积案化解"
_OWN = (
    ("督查督办事项（重点任务）", NAME),
    ('["督查督办", "督查事项", "督办事项", "重点任务办理"]', '["信访积案"]'),
    ("督查督办事项", "信访积案"),
    ("督查督办", NAME),
    ("重点任务办理", NAME),
)
WARNING, ERROR = Severity.WARNING, Severity.ERROR
LEAD = "通报导语"
BAD_BRACES = "花括号写得不对"


def good() -> str:
    """督查督办 with all of its words changed."""
    text = (FOLDER / "督查督办.toml").read_text("utf-8")
    for before, after in _OWN:
        assert before in text
        text = text.replace(before, after)
    return text


def found(office: Office, *changes: tuple[str, str], name: str = NAME) -> list[tuple[Severity, int, str]]:
    file = office.templates.folder() / f"{name}.toml"
    text = good()
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, "utf-8")
    return [(one.severity, one.line, one.message) for one in office.matters.check(file).faults]


def test_one_with_words_of_its_own_is_good(office: Office) -> None:
    assert found(office) == []


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("{{ 检查机构 }}", "｛｛ 检查机构 ｝｝", f"“{LEAD}”里的“｛｛ 检查机构 ｝｝”{BAD_BRACES}"),
        ("{{ 检查机构 }}", "{ 检查机构 }", f"“{LEAD}”里的“{{ 检查机构 }}”{BAD_BRACES}"),
        ("{{ 检查机构 }}", "{{ 检查机构 }", f"“{LEAD}”里的“{{{{ 检查机构 }}”{BAD_BRACES}"),
        ("{{ 检查机构 }}", "{{ 检查机钩 }}", f"“{LEAD}”里没有可以写进句子的字段“检查机钩”"),
        ("{{ 检查机构 }}", "{{ 检查事项 }}", f"“{LEAD}”里用了“检查事项”，但要素“检查事项”这一项不问"),
        ("{{ 反馈日期 }}", "{{ 检查时间 }}", f"“{LEAD}”里用了“检查时间”，但要素“检查开始日期”这一项不问"),
        (
            '叫法 = "工作专班组长"',
            '怎么填 = "不问"',
            "“组织领导句”里用了“领导小组组长”，但要素“领导小组组长”这一项不问",
        ),
    ],
)
def test_a_sentence_that_cannot_be_filled_is_wrong(before: str, after: str, message: str, office: Office) -> None:
    said = found(office, (before, after))
    key = message[1 : message.index("”")]
    lines = (office.templates.folder() / f"{NAME}.toml").read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines, 1) if line.startswith(f"{key} ="))
    assert (ERROR, at, message) in said


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('标志 = ["信访积案"]', '标志 = ["整改"]', "“标志”里的“整改”哪件事都用"),
        ('标志 = ["信访积案"]', '标志 = ["督查事项"]', "“标志”里的“督查事项”也是事项“督查督办”的"),
        ('"督办通知单"', '"督办单"', "“种类”里的“督办单”不是文件种类"),
        (f'名称 = "{NAME}"', '名称 = "积案"', f"名称“积案”和文件名“{NAME}”不一样"),
        (f'名称 = "{NAME}"', '名称 = "巡视"', "名称“巡视”和程序自带的事项相同，用的是这一个"),
        (f'名称 = "{NAME}"', '名称 = "台账附表"', "名称“台账附表”和一个模板相同"),
        ('叫法 = "交办机构"', '叫法 = "承办单位"', "叫法“承办单位”写了两次"),
        ('叫法 = "交办机构"', '叫法 = "发文机关"', "叫法“发文机关”是另一个字段的名称"),
        ('动作 = "办理"', '动作 = "办理。"', "“动作”末尾有“。”"),
        ('完成说法 = "已办结"', '完成说法 = "已办结{{ 完成数 }}件"', "“完成说法”里写了字段"),
        ('完成说法 = "已办结"', '完成说法 = "未办结"', "“完成说法”里有“未”"),
        ('完成说法 = "已办结"', '完成说法 = "已全部办结"', "“完成说法”里有“全部”"),
        ('完成说法 = "已办结"', '完成说法 = "办结"', "“完成说法”不是“已”开头的"),
        ('完成说法 = "已办结"', '完成说法 = "已办结项"', "“完成说法”末尾多写了“项”"),
        ('完成说法 = "已办结"', '完成说法 = "已经办结完毕"', "“完成说法”写的是“已经办结完毕”"),
        ('量词 = "项"', '量词 = "项事项"', "“量词”写的是“项事项”"),
        ('量词 = "项"', '量词 = "5项"', "“量词”写的是“5项”"),
        ("予以通报。", "予以通报", f"“{LEAD}”末尾没有句号"),
        ('问题句首 = "{{ 名称 }}。"', '问题句首 = "该件。"', "“问题句首”里没有 {{ 名称 }}"),
        ('台账名称 = "信访', '台账名称 = "督查事项', "“台账名称”里的“督查事项”是事项“督查督办”的说法"),
        ("[用语]", '[要素.成文日期]\n怎么填 = "不问"\n\n[用语]', "要素“成文日期”不问"),
        ('叫法 = "交办机构"', '怎么填 = "选填"', f"“{LEAD}”里用了“检查机构”，但要素“检查机构”是选填"),
    ],
)
def test_what_may_be_a_slip_is_pointed_at(before: str, after: str, message: str, office: Office) -> None:
    said = found(office, (before, after))
    assert message in [text for severity, line, text in said if severity is WARNING and line]
    assert not [one for one in said if one[0] is ERROR]


def test_an_untouched_copy_is_told_once(office: Office) -> None:
    whole = (FOLDER / "督查督办.toml").read_text("utf-8")
    made = office.templates.folder() / f"{NAME}.toml"
    made.write_text(whole.replace('名称 = "督查督办"', f'名称 = "{NAME}"'), "utf-8")
    said = [one.message for one in office.matters.check(made).faults if one.line == 0]
    assert said == ["用语和事项“督查督办”完全一样"]

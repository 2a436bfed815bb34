"""Words of another matter that were not changed: first those of the file, then what follows from it, each with its line."""

from pathlib import Path

import pytest

from app.core.matters.faults import Known
from app.core.matters.reading import examine_matter
from app.core.matters.shipped import shipped_matters
from app.notice.given.usable import usable_fields
from app.service.kinds.starting import start_of

KNOWN = Known(usable_fields(shipped_matters()), shipped_matters(), ())
CHANGED = (
    ('整改名称 = "重点任务办理"', '整改名称 = "信访积案化解"'),
    ('问题名称 = "督查督办事项"', '问题名称 = "信访积案"'),
    ("抓好重点任务落实", "集中化解信访积案"),
    ("交办了督查督办事项", "交办了信访积案"),
    ('问题词 = "事项"', '问题词 = "积案"'),
    ('量词 = "项"', '量词 = "件"'),
    ('完成说法 = "已办结"', '完成说法 = "已化解"'),
)


def said(folder: Path, *changes: tuple[str, str]) -> list[tuple[int, str]]:
    text = start_of("督查督办", "信访积案化解")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    file = folder / "信访积案化解.toml"
    file.write_text(text, "utf-8")
    return sorted((one.line, one.message) for one in examine_matter(file, KNOWN)[1])


def test_each_word_that_is_left_in_the_file_is_told_with_its_line(tmp_path: Path) -> None:
    assert said(tmp_path) == [
        (9, "“整改名称”里的“重点任务办理”是事项“督查督办”的说法"),
        (10, "“问题名称”里的“督查督办”是事项“督查督办”的说法"),
        (11, "“问题词”写的“事项”和“督查督办”一样，没有改"),
        (12, "“量词”写的“项”和“督查督办”一样，没有改"),
        (15, "“完成说法”写的“已办结”和“督查督办”一样，没有改"),
        (18, "“通报导语”里的“督查督办”是事项“督查督办”的说法"),
        (18, "“通报导语”里的“重点任务”是事项“督查督办”的说法"),
    ]


def test_nothing_is_left_where_all_was_changed(tmp_path: Path) -> None:
    assert said(tmp_path, *CHANGED) == []


def test_a_line_of_the_other_that_is_left_out_is_meant_so(tmp_path: Path) -> None:
    line = next(one for one in start_of("督查督办", "信访积案化解").split("\n") if one.startswith("量词"))
    assert said(tmp_path, *(one for one in CHANGED if "量词" not in one[0]), (f"{line}\n", "")) == []


def test_only_the_words_of_the_one_it_follows_are_called_copied(tmp_path: Path) -> None:
    text = start_of("督查督办", "信访积案化解")
    for before, after in (*CHANGED, ("集中化解信访积案", "集中化解信访积案和审计查出问题"), ("已化解", "已办结")):
        text = text.replace(before, after)
    file = tmp_path / "信访积案化解.toml"
    file.write_text(text, "utf-8")
    fixes = [one.fix for one in examine_matter(file, KNOWN)[1]]
    assert [("复制来" in one, "不用改" in one or "删去" in one) for one in fixes] == [(False, True)] * len(fixes)
    assert len(fixes) == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("[用语]", '[用语]\n组织领导句 = "逐项明确包案领导。"'), "“组织领导句”里的“逐项”是事项“督查督办”的说法"),
        (("[用语]", '[要素.检查机构]\n叫法 = "重点任务办公室"\n[用语]'), "“叫法”里的“重点任务”是事项“督查督办”的说法"),
        (("现将办理情况予以通报。", "情况如下。"), "照“督查督办”的“报告导语”和这里的通报导语不是一句话"),
        (
            ("[用语]", '[要素.反馈日期]\n怎么填 = "不问"\n[用语]'),
            "“通报导语”里用了“反馈日期”，但要素“反馈日期”这一项不问",
        ),
    ],
)
def test_what_follows_from_the_file_is_told_at_the_line_that_says_whom_it_follows(
    change: tuple[str, str], message: str, tmp_path: Path
) -> None:
    assert message in [text for _, text in said(tmp_path, *CHANGED, change)]


@pytest.mark.parametrize(("followed", "told"), [("督办督查", "是不是“督查督办”？"), ("甲乙", "可以写：")])
def test_only_one_that_comes_with_the_program_can_be_followed(followed: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "甲.toml"
    file.write_text(f'名称 = "甲"\n参照 = "{followed}"\n标志 = ["甲"]\n', "utf-8")
    (fault,) = examine_matter(file)[1]
    assert (fault.line, fault.message) == (2, f"“参照”写的“{followed}”不是程序自带的事项") and told in fault.fix

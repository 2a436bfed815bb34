"""The fonts of a preset as a machine has them."""

from dataclasses import replace

from app.core.office.needed_fonts import NeededFont
from app.word.reading.fonts import ADVICE, ADVICE_WITHOUT_ANOTHER
from app.word.reading.machine_fonts import MachineFonts
from app.word.reading.needed_fonts import font_report
from app.word.standard.layout import INK_TRUE, TYPEFACES, Role

ALL = frozenset(face.name for face in TYPEFACES.values())


def test_where_all_are_there_nothing_is_missing() -> None:
    report = font_report(INK_TRUE, MachineFonts(ALL))
    assert report.is_well
    assert (report.missing, report.lines) == ((), ())
    assert report.summary == "公文要用的字体，本机都有。"


def test_each_missing_one_is_told_as_after_writing_with_what_could_take_its_place() -> None:
    machine = MachineFonts(ALL - {"仿宋", "黑体"} | {"仿宋_GB2312"}, lambda _: "文泉驿正黑")
    report = font_report(INK_TRUE, machine)
    assert report.missing == (NeededFont("仿宋", "仿宋", True, "仿宋_GB2312"), NeededFont("黑体", "黑体", True))
    assert report.replacements == {"仿宋": "仿宋_GB2312"}
    assert report.summary == "公文要用的字体，本机缺2种：仿宋、黑体。"
    assert report.lines == ("本机没有字体“仿宋”、“黑体”，打印时会用“文泉驿正黑”代替。",)
    assert report.advice == ADVICE


def test_who_has_nothing_alike_is_not_told_to_take_it() -> None:
    report = font_report(INK_TRUE, MachineFonts(ALL - {"仿宋"}))
    assert report.advice == ADVICE_WITHOUT_ANOTHER
    assert "或在本单位的版式里改用" not in report.advice and "本机没有同类的字体可以改用" in report.advice


def test_a_font_that_has_two_places_is_counted_once() -> None:
    report = font_report(replace(INK_TRUE, fonts={Role.TITLE: "宋体"}), MachineFonts(ALL - {"宋体"}))
    assert report.summary == "公文要用的字体，本机缺1种：宋体。"
    assert [one.role for one in report.missing] == ["宋体", "小标宋"]


def test_a_machine_that_does_not_tell_is_asked_about() -> None:
    report = font_report(INK_TRUE, None)
    assert not report.is_known and not report.is_well
    assert report.summary == "没有查到本机装了哪些字体，打印前请确认有：仿宋、楷体、黑体、宋体、方正小标宋简体。"
    assert (report.missing, report.lines) == ((), ())

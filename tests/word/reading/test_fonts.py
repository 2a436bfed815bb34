"""Before printing: the fonts a document is set in, and those the machine lacks with what stands in."""

from pathlib import Path

from app.word.filling.document import write
from app.word.reading.fonts import font_lines, fonts_of
from app.word.reading.machine_fonts import MachineFonts
from app.word.reading.opening import WordFile, read_document
from app.word.standard import layout
from tests.word.conftest import TEMPLATE
from tests.word.documents import notice_fields
from tools.templates.blank import package

ALL = frozenset(face.name for face in layout.TYPEFACES.values())


def opened(folder: Path, content: bytes) -> WordFile:
    path = folder / "文.docx"
    path.write_bytes(content)
    return read_document(path)


def lines_of(folder: Path, machine: MachineFonts | None) -> tuple[str, ...]:
    return tuple(font_lines(opened(folder, write(TEMPLATE, notice_fields(2, 2))), machine))


def test_nothing_is_said_where_all_is_well(tmp_path: Path) -> None:
    assert lines_of(tmp_path, MachineFonts(ALL)) == ()


def test_a_font_by_its_english_name_is_there(tmp_path: Path) -> None:
    english = frozenset(face.english for face in layout.TYPEFACES.values())
    assert lines_of(tmp_path, MachineFonts(english)) == ()


def test_a_missing_font_and_what_the_system_prints_instead(tmp_path: Path) -> None:
    machine = MachineFonts(ALL - {"方正小标宋简体"}, lambda family: {"方正小标宋简体": "华文中宋"}[family])
    first, advice = lines_of(tmp_path, machine)
    assert first == "本机没有字体“方正小标宋简体”，打印时会用“华文中宋”代替。"
    assert "请装上缺的字体" in advice


def test_where_the_system_does_not_tell_the_listed_stand_in_is_named(tmp_path: Path) -> None:
    machine = MachineFonts(ALL - {"仿宋", "楷体"} | {"方正仿宋_GBK"})
    lines = lines_of(tmp_path, machine)
    assert "本机没有字体“仿宋”，打印时会用“方正仿宋_GBK”代替。" in lines
    assert "本机没有字体“楷体”，打印时会换成别的字体。" in lines


def test_where_nothing_could_be_looked_up_the_fonts_are_named(tmp_path: Path) -> None:
    (line,) = lines_of(tmp_path, None)
    assert "没有查到" in line
    assert all(name in line for name in ALL)


def test_only_the_fonts_of_printed_words_count(tmp_path: Path) -> None:
    source = opened(tmp_path, package([(layout.BODY, "甲"), (layout.HEADING_1, "")]))
    assert fonts_of(source) == ("仿宋", "宋体")  # the page number is 宋体

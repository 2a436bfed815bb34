"""The fonts a document is set in, and which of them this machine lacks."""

from collections.abc import Iterable, Sequence

from app.core.text import quote
from app.word.ooxml.wml import DOCUMENT, is_text_part
from app.word.reading.blocks import paragraphs_in
from app.word.reading.machine_fonts import MachineFonts
from app.word.reading.opening import WordFile
from app.word.reading.paragraphs import Reader
from app.word.standard.faces import is_there
from app.word.standard.layout import TYPEFACES

_INSTALL = (
    "字体被代替，字形和换行可能改变。请装上缺的字体（Windows：右键点字体文件，选“安装”；统信UOS、麒麟：双击字体文件，"
    "点“安装”）"
)
_NOT_SHIPPED = "。本程序不附带字体，这些字体常随 Windows、WPS 或单位的字体包提供。"
ADVICE = f"{_INSTALL}，或在本单位的版式里改用本机有的字体{_NOT_SHIPPED}"
ADVICE_WITHOUT_ANOTHER = f"{_INSTALL}；本机没有同类的字体可以改用{_NOT_SHIPPED}"


def font_lines(file: WordFile, machine: MachineFonts | None) -> tuple[str, ...]:
    """Which fonts will not be printed, and what to do; `machine` is None where nothing could be looked up."""
    fonts = fonts_of(file)
    if machine is None:
        return (not_looked_up(fonts),)
    lines = missing_lines(fonts, machine)
    return (*lines, ADVICE) if lines else ()


def missing_lines(fonts: Iterable[str], machine: MachineFonts) -> tuple[str, ...]:
    """Which of these fonts this machine lacks: a sentence for all that the same font stands in for."""
    lacking: dict[str, list[str]] = {}
    for one in fonts:
        if not is_there(one, machine.families):
            lacking.setdefault(_stand_in(one, machine), []).append(quote(one))
    return tuple(_missing_line(names, stand_in) for stand_in, names in lacking.items())


def not_looked_up(fonts: Iterable[str]) -> str:
    """Said where the machine does not tell."""
    return f"没有查到本机装了哪些字体，打印前请确认有：{'、'.join(fonts)}。"


def _stand_in(font: str, machine: MachineFonts) -> str:
    """What is printed instead, as the system says; else the first there that the shipped templates name for it."""
    face = next((one for one in TYPEFACES.values() if one.name == font), None)
    return machine.stand_in(font) or next(
        (one for one in (face.instead if face else ()) if one in machine.families), ""
    )


def _missing_line(fonts: Sequence[str], stand_in: str) -> str:
    instead = f"会用“{stand_in}”代替" if stand_in else "会换成别的字体"
    return f"本机没有字体{'、'.join(fonts)}，打印时{instead}。"


def fonts_of(file: WordFile) -> tuple[str, ...]:
    """The fonts in which the document's Chinese words are set, in the order of their first use."""
    reader = Reader(file.roots)
    parts = sorted(filter(is_text_part, file.roots), key=lambda name: (name != DOCUMENT, name))
    runs = (run for name in parts for one in paragraphs_in(file.roots[name]) for run in reader.runs(one))
    return tuple(
        {run.look.chinese: None for run in runs if run.text.strip() and run.look.chinese and not run.look.hidden}
    )

"""The fonts a document is set in, and which of them this machine lacks."""

from collections.abc import Iterator

from app.word.ooxml.wml import DOCUMENT, is_text_part
from app.word.reading.blocks import paragraphs_in
from app.word.reading.machine_fonts import MachineFonts
from app.word.reading.opening import WordFile
from app.word.reading.paragraphs import Reader
from app.word.standard.layout import TYPEFACES


def font_lines(file: WordFile, machine: MachineFonts | None) -> Iterator[str]:
    """A sentence for each font that will not be printed; `machine` is None where nothing could be looked up."""
    fonts = fonts_of(file)
    if machine is None:
        yield f"没有查到本机装了哪些字体，打印前请确认有：{'、'.join(fonts)}。"
        return
    missing = False
    for font in fonts:
        face = next((one for one in TYPEFACES.values() if one.name == font), None)
        if machine.families.isdisjoint({font, face.english if face else font}):
            known = next((one for one in (face.instead if face else ()) if one in machine.families), "")
            missing = True
            yield _missing_line(font, machine.stand_in(font) or known)
    if missing:
        yield "字体被代替，字形和换行可能改变；请装上缺的字体再打印，或在本单位的版式里改用本机有的字体。"


def _missing_line(font: str, stand_in: str) -> str:
    instead = f"会用“{stand_in}”代替" if stand_in else "会换成别的字体"
    return f"本机没有字体“{font}”，打印时{instead}。"


def fonts_of(file: WordFile) -> tuple[str, ...]:
    """The fonts in which the document's Chinese words are set, in the order of their first use."""
    reader = Reader(file.roots)
    parts = sorted(filter(is_text_part, file.roots), key=lambda name: (name != DOCUMENT, name))
    runs = (run for name in parts for one in paragraphs_in(file.roots[name]) for run in reader.runs(one))
    return tuple(
        {run.look.chinese: None for run in runs if run.text.strip() and run.look.chinese and not run.look.hidden}
    )

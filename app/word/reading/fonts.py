"""The fonts a document is set in, and which of them this machine lacks."""

from collections.abc import Iterator

from app.word.ooxml.wml import DOCUMENT, STYLES, THEME, is_text_part, w
from app.word.reading.cascade import Cascade
from app.word.reading.machine_fonts import MachineFonts
from app.word.reading.opening import WordFile
from app.word.reading.paragraphs import style_id
from app.word.reading.theme import Theme
from app.word.standard.layout import TYPEFACES


def font_lines(source: WordFile, machine: MachineFonts | None) -> Iterator[str]:
    """A sentence for each font that will not be printed; `machine` is None where nothing could be looked up."""
    fonts = fonts_of(source)
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


def fonts_of(source: WordFile) -> tuple[str, ...]:
    """The fonts in which the document's Chinese words are set, in the order of their first use."""
    theme = Theme(source.root(THEME))
    cascade = Cascade(source.root(STYLES), theme)
    of_styles: dict[str, str] = {}
    found: dict[str, None] = {}
    for name in sorted(filter(is_text_part, source.roots), key=lambda one: (one != DOCUMENT, one)):
        for run in source.roots[name].iter(w("r")):
            if run.find(w("t")) is None:
                continue
            own = run.find(w("rPr"))
            paragraph = next(run.iterancestors(w("p")), None)
            ident = "" if paragraph is None else style_id(paragraph)
            if own is not None and (own.find(w("rFonts")) is not None or own.find(w("rStyle")) is not None):
                found.setdefault(theme.font_of(cascade.run(ident, own), "eastAsia"))
            else:
                # Most runs say nothing of their own; a long document is gone through quickly.
                if ident not in of_styles:
                    of_styles[ident] = theme.font_of(cascade.run(ident, None), "eastAsia")
                found.setdefault(of_styles[ident])
    return tuple(font for font in found if font)

"""What may come out otherwise on paper: fonts this machine lacks, and characters that are in none of the usual fonts."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from app.word.layout import TYPEFACES
from app.word.machine_fonts import MachineFonts
from app.word.package import read_parts
from app.word.paragraphs import style_id, text_of
from app.word.wml import DOCUMENT, STYLES, is_text_part, parse, w

# In every Chinese font, though GB2312 has them under another number.
_EVERYWHERE = frozenset("·—–•…￥¥ \u00a0")
_MOST_CHARACTERS = 10
_AROUND = 6


@dataclass(frozen=True)
class RareCharacter:
    """A character outside GB2312: how often it stands in the document, first in which paragraph, beside which words."""

    character: str
    times: int
    paragraph: int
    words: str


def print_lines(content: bytes, machine: MachineFonts | None) -> tuple[str, ...]:
    """What to know before printing a document, each a sentence; `machine` is None where nothing could be looked up."""
    parts = read_parts(content)
    rare = list(rare_characters(parse(parts[DOCUMENT])))
    lines = [*_font_lines(fonts_of(parts), machine), *map(_rare_line, rare[:_MOST_CHARACTERS])]
    if len(rare) > _MOST_CHARACTERS:
        lines.append(f"另有 {len(rare) - _MOST_CHARACTERS} 个字不在 GB2312 字符集里，请打印后逐字核对。")
    return tuple(lines)


def _font_lines(fonts: tuple[str, ...], machine: MachineFonts | None) -> Iterator[str]:
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


def _rare_line(rare: RareCharacter) -> str:
    times = f"，共 {rare.times} 处，第一处" if rare.times > 1 else "，"
    return (
        f"“{rare.character}”（U+{ord(rare.character):04X}）不在 GB2312 字符集里，有的字体印不出来{times}"
        f"在第 {rare.paragraph} 段“{rare.words}”；请打印后核对这个字。"
    )


def rare_characters(document: etree._Element) -> Iterator[RareCharacter]:
    """Each character outside GB2312 in the order of its first place; paragraphs with words are counted from 1."""
    found: dict[str, list[tuple[int, str]]] = {}
    written = (text for one in document.iter(w("p")) if (text := text_of(one)).strip())
    for number, text in enumerate(written, 1):
        for at, character in enumerate(text):
            if is_rare(character):
                found.setdefault(character, []).append((number, text[max(at - _AROUND, 0) : at + _AROUND + 1]))
    for character, places in found.items():
        yield RareCharacter(character, len(places), *places[0])


def is_rare(character: str) -> bool:
    """Whether it may be missing from a font made for GB2312."""
    if character.isascii() or character in _EVERYWHERE or not character.isprintable():
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def fonts_of(parts: dict[str, bytes]) -> tuple[str, ...]:
    """The fonts in which the document's Chinese words are set, in the order of their first use."""
    of_styles = _fonts_of_styles(parse(parts[STYLES]))
    found: dict[str, None] = {}
    for name in sorted(filter(is_text_part, parts), key=lambda one: (one != DOCUMENT, one)):
        for run in parse(parts[name]).iter(w("r")):
            if run.find(w("t")) is not None:
                paragraph = next(run.iterancestors(w("p")), None)
                own = _font(run)
                font = own or ("" if paragraph is None else of_styles.get(style_id(paragraph), of_styles[""]))
                found.setdefault(font)
    return tuple(font for font in found if font)


def _fonts_of_styles(sheet: etree._Element) -> dict[str, str]:
    """By the style's id, from the style it is based on where it has none of its own; that of plain text under ''."""
    default = sheet.find(f"{w('docDefaults')}/{w('rPrDefault')}")
    fonts = {"": "" if default is None else _font(default)}
    styles = {one.get(w("styleId"), ""): one for one in sheet.iter(w("style"))}
    for ident in styles:
        at: str = ident
        seen: set[str] = set()
        while at in styles and at not in seen and not _font(styles[at]):
            seen.add(at)
            based = styles[at].find(w("basedOn"))
            at = "" if based is None else based.get(w("val"), "")
        fonts[ident] = _font(styles[at]) if at in styles else fonts[""]
    return fonts


def _font(element: etree._Element) -> str:
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    return "" if fonts is None else fonts.get(w("eastAsia"), "")

"""Mends paper, margins, lines and characters (GB/T 9704-2012, 5)."""

from collections.abc import Iterator

from lxml import etree

from app.core.clause import Place
from app.word.inspect import page, plain
from app.word.inspect.elements import Element
from app.word.mending.lines import close_gaps, holds_picture, put_pitch
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.runs import change_looks, put
from app.word.ooxml.lengths import Length, pt
from app.word.ooxml.wml import DOCUMENT, child, properties_of, w
from app.word.reading.blocks import blocks
from app.word.reading.paragraphs import Paragraph
from app.word.reading.sections import Section
from app.word.standard import layout, tolerances
from app.word.standard.tolerances import is_near


@mends(page.paper_size)
def paper_size(draft: WordDraft) -> Iterator[WordChange]:
    """A page across stays one."""
    for section, element in sections(draft):
        sides = layout.PAGE_WIDTH, layout.PAGE_HEIGHT
        written = tuple(sorted((section.width, section.height)))
        if not all(is_near(*pair, tolerances.SHEET) for pair in zip(written, sides, strict=True)):
            size = child(element, "pgSz")
            for name, length in zip(("h", "w") if section.across else ("w", "h"), sides, strict=True):
                size.set(w(name), str(length.twips))
            yield WordChange(_place(draft, section), "纸张", page.size_of(section), "A4（210 × 297 毫米）")


@mends(page.margin_top)
def margin_top(draft: WordDraft) -> Iterator[WordChange]:
    """Where it is neither the standard's nor one that may print right."""
    return _margin(draft, "top", "上边距", tolerances.TOP)


@mends(page.margin_left)
def margin_left(draft: WordDraft) -> Iterator[WordChange]:
    """The gutter is counted in."""
    return _margin(draft, "left", "左边距", tolerances.LEFT)


@mends(page.margin_right)
def margin_right(draft: WordDraft) -> Iterator[WordChange]:
    """What gives the type area its width."""
    return _margin(draft, "right", "右边距", tolerances.RIGHT)


@mends(page.margin_bottom)
def margin_bottom(draft: WordDraft) -> Iterator[WordChange]:
    """What gives the type area its height."""
    return _margin(draft, "bottom", "下边距", tolerances.BOTTOM)


@mends(page.lines_per_page)
def lines_per_page(draft: WordDraft) -> Iterator[WordChange]:
    """Addressee, blank lines and closing follow where they had the body's pitch; head and title keep theirs."""
    document = draft.document
    usual, height = plain.pitch_of(document.body[0]), document.main_section.type_height
    asked = min(layout.LITERAL.pitch.twips, height.twips // layout.LINES_A_PAGE)
    if document.main_section.across or _is_own(draft, document.main_section):
        return
    pitch = page.pitch_of_body(document)
    if pitch and height.twips // pitch.twips == layout.LINES_A_PAGE:
        yield from _close_gaps(draft)
        return
    for one in [one for one in _following(draft, usual) if not holds_picture(one)]:
        if plain.pitch_of(one) != ("exact", asked / 20) or _has_gap(one):
            put_pitch(one, "exact", asked / 20)
            yield WordChange(draft.place(one), "行距", _said(one), f"固定值 {asked / 20:g} 磅")


def _close_gaps(draft: WordDraft) -> Iterator[WordChange]:
    for one in draft.document.body:
        if _has_gap(one):
            close_gaps(one)
            yield WordChange(draft.place(one), "段前、段后", f"{one.look.before:g} 磅、{one.look.after:g} 磅", "0")


@mends(plain.body_pitch)
def body_pitch(draft: WordDraft) -> Iterator[WordChange]:
    """As most of the body has it."""
    usual = plain.usual_pitch(draft.document)
    for one in draft.document.body:
        if plain.pitch_of(one) != usual and not holds_picture(one):
            put_pitch(one, *usual)
            yield WordChange(draft.place(one), "行距", plain.pitch_said(plain.pitch_of(one)), plain.pitch_said(usual))


@mends(page.characters_per_line)
def characters_per_line(draft: WordDraft) -> Iterator[WordChange]:
    """By the spacing of characters: programs differ in what they make of a grid of characters."""
    section, size = draft.document.main_section, draft.document.body[0].main.size
    if section.across or _is_own(draft, section):
        return
    spacing = Length(section.line.twips // layout.CHARACTERS_A_LINE).less(pt(size))
    for held, element in sections(draft):
        grid = element.find(w("docGrid"))
        if grid is not None and held.grid == "linesAndChars":
            grid.set(w("type"), "lines")
            yield WordChange(_place(draft, held), "文档网格", "指定行和字符网格", "只指定行网格")
    for one in draft.document.body:
        changed = change_looks(
            draft.document.reader,
            one,
            lambda look: look.size == size and look.spacing != spacing.points,
            lambda run, _: put(run, "spacing", str(spacing.twips)),
        )
        if changed:
            yield WordChange(draft.place(one), "字符间距", _spaced(changed[0].spacing), _spaced(spacing.points))


@mends(page.widow_control)
def widow_control(draft: WordDraft) -> Iterator[WordChange]:
    """Of the body."""
    for one in draft.document.body:
        if one.look.widows:
            child(properties_of(one.element), "widowControl").set(w("val"), "0")
            yield WordChange(draft.place(one), "孤行控制", "开着", "关闭")


def sections(draft: WordDraft) -> Iterator[tuple[Section, etree._Element]]:
    """Each section with its w:sectPr; one is made where Word would have taken its own."""
    body = draft.source.roots[DOCUMENT].find(w("body"))
    assert body is not None, "a document without a body is none"
    ends = [end for one in blocks(body) if (end := one.find(f"{w('pPr')}/{w('sectPr')}")) is not None]
    last = body.find(w("sectPr"))
    if len(ends) < len(draft.document.sections):
        ends.append(etree.SubElement(body, w("sectPr")) if last is None else last)
    return zip(draft.document.sections, ends, strict=True)


def put_margin(section: etree._Element, side: str, length: Length) -> None:
    """Write one of a section's distances; the format wants all seven."""
    margins = section.find(w("pgMar"))
    if margins is None:
        margins = child(section, "pgMar")
        for name, usual in {
            **dict.fromkeys(("top", "right", "bottom", "left"), 1440),
            "header": 720,
            "footer": 720,
        }.items():
            margins.set(w(name), str(usual))
        margins.set(w("gutter"), "0")
    margins.set(w(side), str(length.twips))


def _margin(draft: WordDraft, side: str, name: str, asked: Length) -> Iterator[WordChange]:
    for section, element in sections(draft):
        own: Length = getattr(section, side)
        if not (section.across or is_near(own, asked, tolerances.MARGIN) or _is_own(draft, section)):
            put_margin(element, side, asked)
            if side == "left":
                put_margin(element, "gutter", Length(0))
            yield WordChange(
                _place(draft, section), name, f"{page.millimetres(own)} 毫米", f"{page.millimetres(asked)} 毫米"
            )


def _is_own(draft: WordDraft, section: Section) -> bool:
    """Whether it has the margins of one of the office's presets."""
    margins = section.top, section.right, section.bottom, section.left
    return any(margins == one.margins(section.across) for one in draft.own)


def _place(draft: WordDraft, section: Section) -> Place:
    return Place(section=section.at) if len(draft.document.sections) > 1 else Place()


def _following(draft: WordDraft, usual: tuple[str, float]) -> list[Paragraph]:
    """The body, and what around it had its pitch, blank lines below the title too."""
    document = draft.document
    first = next(iter(document.of(Element.TITLE)), document.body[0])
    blank = [one for one in document.flow[document.position(first) + 1 :] if not one.text]
    alike = [one for one in (*draft.around_body, *blank) if plain.pitch_of(one) == usual]
    chosen = {id(one) for one in (*document.body, *alike)}
    return [one for one in document.flow if id(one) in chosen]


def _has_gap(paragraph: Paragraph) -> bool:
    return max(paragraph.look.before, paragraph.look.after) > tolerances.GAP.points


def _said(paragraph: Paragraph) -> str:
    gaps = f"，段前 {paragraph.look.before:g} 磅、段后 {paragraph.look.after:g} 磅" if _has_gap(paragraph) else ""
    return plain.pitch_said(plain.pitch_of(paragraph)) + gaps


def _spaced(points: float) -> str:
    return f"{'紧缩' if points < 0 else '加宽'} {abs(points):g} 磅" if points else "标准"

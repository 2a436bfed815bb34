"""Clauses on paper, margins, lines and characters (GB/T 9704-2012, 5)."""

from app.core.clause import Difference, Place
from app.word.inspect.clause import (
    CUSTOM,
    RECOMMENDED,
    REQUIRED,
    Outcome,
    absent,
    clause,
    differs,
    meets,
    outcome_of,
    unmeasured,
)
from app.word.inspect.document import Document
from app.word.inspect.measuring import measured
from app.word.ooxml.lengths import Length, pt
from app.word.reading.sections import Section
from app.word.standard import layout, tolerances
from app.word.standard.tolerances import is_between, is_near

_MARGINS_FIX = "在 Word 的“布局—页边距—自定义页边距”里改。"


@clause(
    "paper-size", "5.1", "用纸幅面", strength=REQUIRED,
    asked="A4 纸，210 毫米 × 297 毫米", fix="在 Word 的“布局—纸张大小”里选 A4，各节都要改。",
)  # fmt: skip
def paper_size(document: Document) -> Outcome:
    """Upright or across."""
    a4 = (layout.PAGE_WIDTH, layout.PAGE_HEIGHT)
    wrong = [
        Difference(_paper(one), _section(document, one))
        for one in document.sections
        if not all(
            is_near(side, asked, tolerances.SHEET)
            for side, asked in zip(sorted((one.width, one.height)), a4, strict=True)
        )
    ]
    return outcome_of(wrong, "A4")


@clause(
    "margin-top", "5.2.1", "天头（上白边）", strength=REQUIRED,
    asked="37 毫米 ± 1 毫米：上边距是这个数，或者印出的第一行字从 37 毫米 ± 2 毫米开始",
    fix="把上边距改成 37 毫米；在“布局—页边距—自定义页边距”里改。",
)  # fmt: skip
def margin_top(document: Document) -> Outcome:
    """By the margin, else by the ink, else undecided where the ink may still be right."""
    ink = measured.first_ink(document.printed) if document.printed else None
    off = [one for one in _upright(document) if not is_near(one.top, tolerances.TOP, tolerances.MARGIN)]
    if not off:
        return (
            meets(f"上边距 {millimetres(_upright(document)[0].top)} 毫米")
            if _upright(document)
            else absent("没有竖排的页")
        )
    found = f"上边距 {millimetres(off[0].top)} 毫米"
    if ink is not None:
        said = f"{found}，印出的第一行字从 {millimetres(ink)} 毫米开始"
        right = is_near(ink, tolerances.FIRST_INK, tolerances.FIRST_INK_OUT)
        return meets(said) if right else differs(said, _section(document, off[0]))
    if is_between(off[0].top, tolerances.TOP_UNDECIDED):
        return unmeasured(f"{found}；行间的空白在第一行字上面，印出的天头要在版面上量")
    return differs(found, _section(document, off[0]))


@clause(
    "margin-left", "5.2.1", "订口（左白边）", strength=REQUIRED,
    asked="28 毫米 ± 1 毫米", fix=f"把左边距改成 28 毫米、装订线改成 0；{_MARGINS_FIX}",
)  # fmt: skip
def margin_left(document: Document) -> Outcome:
    """Of upright pages."""
    return _side(document, "左边距", "left", tolerances.LEFT)


@clause(
    "margin-right", "5.2.1", "版心宽度", strength=RECOMMENDED,
    asked="版心宽 156 毫米：左边距 28 毫米时，右边距 26 毫米 ± 1 毫米", fix=f"把右边距改成 26 毫米；{_MARGINS_FIX}",
)  # fmt: skip
def margin_right(document: Document) -> Outcome:
    """The standard gives the type area; the margin follows."""
    return _side(document, "右边距", "right", tolerances.RIGHT)


@clause(
    "margin-bottom", "5.2.1", "版心高度", strength=RECOMMENDED,
    asked="版心高 225 毫米：下边距 35 毫米 ± 1 毫米；31 至 36 毫米的，印出的最后一行字在 258 至 262.5 毫米之间结束也行",
    fix=f"把下边距改成 35 毫米；{_MARGINS_FIX}",
)  # fmt: skip
def margin_bottom(document: Document) -> Outcome:
    """By the margin, else by the ink, else undecided where the ink may still be right."""
    off = [one for one in _upright(document) if not is_near(one.bottom, tolerances.BOTTOM, tolerances.MARGIN)]
    if not off:
        return meets()
    found = f"下边距 {millimetres(off[0].bottom)} 毫米"
    undecided = is_between(off[0].bottom, tolerances.BOTTOM_UNDECIDED)
    ink = measured.last_ink(document.printed) if document.printed and undecided else None
    if ink is not None:
        said = f"{found}，印出的最后一行字到 {millimetres(ink)} 毫米为止"
        right = is_between(ink, (tolerances.LAST_INK_FROM, tolerances.LAST_INK_TO))
        return meets(said) if right else differs(said, _section(document, off[0]))
    if undecided:
        return unmeasured(f"{found}；最后一行字印到哪里，要在整页的正文上量")
    return differs(found, _section(document, off[0]))


@clause(
    "margins-across", "8", "横排表格页的页边距", strength=CUSTOM,
    asked="A4 横排时表头一侧是订口：上边距 28 毫米 ± 1 毫米", fix=f"把横向那一节的上边距改成 28 毫米；{_MARGINS_FIX}",
)  # fmt: skip
def margins_across(document: Document) -> Outcome:
    """The standard turns the sheet; the figures follow from that."""
    across = [one for one in document.sections if one.across]
    if not across:
        return absent("没有横排的页")
    off = [one for one in across if not is_near(one.top, tolerances.LEFT, tolerances.MARGIN)]
    return outcome_of(Difference(f"上边距 {millimetres(one.top)} 毫米", _section(document, one)) for one in off)


@clause(
    "lines-per-page", "5.2.3", "每面行数", strength=RECOMMENDED,
    asked="一般每面排 22 行", fix="把正文行距改成固定值 28.95 磅（上下边距 37 和 35 毫米时），段前、段后改成 0。",
)  # fmt: skip
def lines_per_page(document: Document) -> Outcome:
    """Counted on printed pages of running text, else worked out from the pitch."""
    if not document.body:
        return absent("没有认出正文")
    apart = [one for one in document.body if max(one.look.before, one.look.after) > tolerances.GAP.points]
    if apart:
        return differs(f"{len(apart)} 段设了段前、段后间距，每面排不满 {layout.LINES_A_PAGE} 行", apart[0].place)
    pitch = pitch_of_body(document)
    worked_out = document.main_section.type_height.twips // pitch.twips if pitch else 0
    lines = measured.lines_a_page(document.printed, worked_out) if document.printed else worked_out
    said = f"正文行距 {pitch.points:g} 磅，" if pitch else ""
    look = document.body[0].look
    if not lines and look.rule == "auto":
        return differs(f"行距是 {look.line:g} 倍，不是固定值，每面行数随字体而变", document.body[0].place)
    if not lines:
        return unmeasured("行距随字体而变，要在印出的整页正文上数")
    if lines == layout.LINES_A_PAGE:
        return meets(f"{said}每面 {lines} 行")
    gap = layout.LINES_A_PAGE - lines
    return differs(
        f"{said}每面只排得下 {lines} 行，少 {gap} 行" if gap > 0 else f"{said}每面排了 {lines} 行，多 {-gap} 行"
    )


@clause(
    "characters-per-line", "5.2.3", "每行字数", strength=RECOMMENDED,
    asked="一般每行排 28 个字", fix="选中正文，在“字体—高级—间距”里选紧缩 0.25 磅；或在页面设置的文档网格里指定每行 28 字。",
)  # fmt: skip
def characters_per_line(document: Document) -> Outcome:
    """A grid of characters is worked out, for LibreOffice sets it wrongly; other lines are counted on the page."""
    if not document.body:
        return absent("没有认出正文")
    section = document.main_section
    pitch = document.body[0].main.pitch + (section.squeeze if section.grid == "linesAndChars" else 0)
    count = int((section.line.points + 0.1) / (pitch or 1))
    if document.printed and not section.squeeze:
        count = measured.characters_a_line(document.printed, count) or count
    said = f"每行 {count} 个字"
    return meets(said) if count == layout.CHARACTERS_A_LINE else differs(said)


@clause(
    "widow-control", "5.2.3", "孤行控制", strength=CUSTOM,
    asked="关闭孤行控制，每面才能都排满 22 行", fix="选中正文，在“段落—换行和分页”里去掉“孤行控制”。",
)  # fmt: skip
def widow_control(document: Document) -> Outcome:
    """Word moves a line to the next page where it is on, and 21 are left."""
    if not document.body:
        return absent("没有认出正文")
    on = [one for one in document.body if one.look.widows]
    return differs(f"{len(on)} 段开着孤行控制", on[0].place) if on else meets()


@clause(
    "house-variant", "5.2", "单位自定的版式", strength=CUSTOM,
    asked="页边距、行距按国家标准；单位另有规定的按本单位规定", fix="本单位没有另外规定的，按上面各条改成国家标准的数。",
)  # fmt: skip
def house_variant(document: Document) -> Outcome:
    """Margins in use that are not the standard's are named, so that the clerk knows where they come from."""
    section, pitch = document.main_section, pitch_of_body(document)
    margins = (section.top, section.right, section.bottom, section.left)
    for name, known, line in tolerances.HOUSE_VARIANTS:
        alike = all(is_near(a, b, tolerances.VARIANT_OUT) for a, b in zip(margins, known, strict=True))
        if alike and line in (None, pitch):
            return differs(f"像是{name}，不是国家标准的版式")
    return meets()


def pitch_of_body(document: Document) -> Length | None:
    """The pitch the body's lines are given; None where it follows from the font."""
    if not document.body:
        return None
    look, section = document.body[0].look, document.main_section
    if look.rule != "auto":
        return pt(look.line) if look.line > 0 else None
    grid = section.lines_apart if look.line == 1 else None
    return grid if grid and grid.points > document.body[0].main.size else None


def _side(document: Document, name: str, side: str, asked: Length) -> Outcome:
    sections = _upright(document)
    off = [one for one in sections if not is_near(getattr(one, side), asked, tolerances.MARGIN)]
    return outcome_of(
        (Difference(f"{name} {millimetres(getattr(one, side))} 毫米", _section(document, one)) for one in off),
        f"{name} {millimetres(getattr(sections[0], side))} 毫米" if sections else "",
    )


def size_of(section: Section) -> str:
    """Width and height of its paper."""
    return f"{millimetres(section.width)} × {millimetres(section.height)} 毫米"


def _paper(section: Section) -> str:
    size = size_of(section)
    return f"纸张是 {size}" if section.is_written else f"文件里没有页面设置，Word 会用 Letter 纸（{size}）"


def _upright(document: Document) -> list[Section]:
    return [one for one in document.sections if not one.across]


def _section(document: Document, section: Section) -> Place:
    return Place(section=section.at) if len(document.sections) > 1 else Place()


def millimetres(length: Length) -> str:
    """A length as the clerk reads it."""
    return f"{length.millimetres:.1f}".removesuffix(".0")

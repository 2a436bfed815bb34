"""Mends page numbers (页码, GB/T 9704-2012, 7.5): made where there are none, set in their font, with dashes, to their side."""

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from app.core.clause import Place
from app.word.inspect import fonts, numbers
from app.word.mending.lines import put_align, put_indent
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.page import put_margin, sections
from app.word.mending.parts import add_footer, part_name, part_on_even_pages, refer, referred
from app.word.mending.runs import keep_blanks, put_fonts, put_size
from app.word.ooxml.lengths import Length, pt
from app.word.ooxml.wml import MAIN, local, parse, w
from app.word.reading.blocks import paragraphs_in
from app.word.reading.inlines import fields_of, inlines, said
from app.word.reading.paragraphs import Paragraph
from app.word.reading.sections import Section, related_part
from app.word.standard import faces, layout, tolerances
from app.word.standard.layout import Role

_KINDS = {"default": "right", "even": "left"}
_PLACES = {"default": "页脚", "even": "双页的页脚"}
_SAID = {"right": "居右空一字", "left": "居左空一字"}
# What people write around a number: - 1 -, 第1页. With more than that (共 5 页, a name) a person has to decide.
_AROUND = re.compile(r"[\s第页\-—–―－~～·.]*")
_FONTS = ("ascii", "hAnsi", "eastAsia", "cs")


@mends(numbers.number_present)
def number_present(draft: WordDraft) -> Iterator[WordChange]:
    """Only into footers with nothing in them: what an office has put there a person has to move."""
    held = list(sections(draft))
    if any(_holds_words(draft, section.parts.get(("footer", kind), "")) for section, _ in held for kind in _KINDS):
        return
    for kind, side in _KINDS.items():
        for at, (section, element) in enumerate(held):
            root = related_part(draft.source.roots, section.parts.get(("footer", kind), ""))
            if root is not None:
                _fill(root, side)
            elif at == 0:  # the sections behind it show the same
                refer(element, "footer", kind, add_footer(draft.source, _footer(side)))
    part_on_even_pages(draft, [element for _, element in held])
    for _, element in held:
        put_margin(element, "footer", layout.NUMBER_FROM_FOOT)
    yield WordChange(
        Place(part="页脚"), "页码", "没有", "四号宋体“— 1 —”，单页居右空一字，双页居左空一字，页脚距边界 25.5 毫米"
    )


@mends(numbers.number_dashes)
def number_dashes(draft: WordDraft) -> Iterator[WordChange]:
    """Where nothing but the number stands there."""
    for one, kind in numbers.numbers_of(draft.document):
        around = "".join(run.text for run in one.runs if run.field is None)
        if not numbers.DASHED.search(one.words) and _AROUND.fullmatch(around) and len(fields_of(one.element)) == 1:
            _dash(one.element)
            yield WordChange(Place(part=_PLACES[kind]), "页码", f"“{one.words.strip()}”", "“— 1 —”的样子")


@mends(numbers.number_face)
def number_face(draft: WordDraft) -> Iterator[WordChange]:
    """The field's own runs, too: the program that counts again sets the number in their font."""
    face = draft.face(Role.SONG)
    for one, kind in numbers.numbers_of(draft.document):
        out = abs(one.main.size - layout.NUMBER_SIZE.points) > tolerances.SIZE_OUT.points
        if out or not faces.is_of(one.main.latin, Role.SONG):
            for run in one.element.iter(w("r")):
                put_size(run, layout.NUMBER_SIZE)
                put_fonts(run, face, _FONTS)
            before = f"{one.main.latin or '没有指定字体'}，{fonts.size_said(one.main.size)}"
            yield WordChange(Place(part=_PLACES[kind]), "页码的字体和字号", before, f"{face}，14 磅（4号）")


@mends(numbers.number_sides)
def number_sides(draft: WordDraft) -> Iterator[WordChange]:
    """A frame goes to the outer side by itself; a box stays for a person. Even pages get footers of their own."""
    found = numbers.numbers_of(draft.document, upright=True)
    for one, kind in found:
        side = numbers.side_of(one)
        wrong = side != _KINDS[kind] or abs(numbers.empty_beside(one, side) - 1) > tolerances.PLACE_OUT / 2
        if side != "outside" and wrong and _to_side(one, _KINDS[kind]):
            yield WordChange(
                Place(part=_PLACES[kind]), "页码的位置", numbers.ALIGN.get(side, "看不出来"), _moved(one, kind)
            )
    if not (draft.document.is_mirrored or any(numbers.is_placed(one) for one, _ in found)):
        _add_even(draft)
        yield WordChange(Place(part="页脚"), "双页的页码", "和单页一样", _SAID["left"])


@mends(numbers.number_height)
def number_height(draft: WordDraft) -> Iterator[WordChange]:
    """By the footer's distance from the paper's edge, on upright pages."""
    for section, element in sections(draft):
        far = [numbers.far_from_foot(one, section) for one in _upright_numbers(draft, section)]
        wrong = next((one for one in far if one is not None), None)
        if wrong is not None:
            before, asked = section.footer, numbers.height_asked(section.bottom)
            after = Length(max(before.twips + asked.twips - wrong.twips, 0))
            put_margin(element, "footer", after)
            yield WordChange(
                Place(part="页脚"), "页脚距边界", f"{before.millimetres:.1f} 毫米", f"{after.millimetres:.1f} 毫米"
            )


def _upright_numbers(draft: WordDraft, section: Section) -> list[Paragraph]:
    held = [one for kind in _KINDS for one in draft.document.footer(section, kind)]
    return [] if section.across else [one for one in held if numbers.has_number(one)]


def _holds_words(draft: WordDraft, ident: str) -> bool:
    root = related_part(draft.source.roots, ident)
    read = () if root is None else map(draft.document.reader.paragraph, paragraphs_in(root))
    return any(one.words.strip() or one.has_drawing for one in read)


def _footer(side: str) -> etree._Element:
    root = parse(f'<w:ftr xmlns:w="{MAIN}"><w:p/></w:ftr>'.encode())
    _fill(root, side)
    return root


def _fill(root: etree._Element, side: str) -> None:
    """Make the first paragraph of a blank footer the number's."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    size = layout.NUMBER_SIZE.twips
    paragraph = next(paragraphs_in(root))
    made = parse(
        f'<w:p xmlns:w="{MAIN}"><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="{size}"'
        f' w:lineRule="exact"/><w:ind w:{side}="{size}"/><w:jc w:val="{side}"/></w:pPr>{field}</w:p>'.encode()
    )
    paragraph[:] = list(made)
    _dash(paragraph)
    for run in paragraph.iter(w("r")):
        put_fonts(run, "宋体", _FONTS)
        put_size(run, layout.NUMBER_SIZE)


def _dash(paragraph: etree._Element) -> None:
    """A dash on each side of the field, outside it, instead of all the other words."""
    for one in list(inlines(paragraph)):
        parent = one.element.getparent()
        if one.field is None and said(one.element) and parent is not None:
            parent.remove(one.element)
    first, last = _ends_of_field(paragraph)
    look = next((found for run in _runs(first, last) if (found := run.find(w("rPr"))) is not None), None)
    first.addprevious(_run("— ", look))
    last.addnext(_run(" —", look))


def _ends_of_field(paragraph: etree._Element) -> tuple[etree._Element, etree._Element]:
    """The elements a field begins and ends with."""
    simple = next(paragraph.iter(w("fldSimple")), None)
    if simple is not None:
        return simple, simple
    marks = {one.get(w("fldCharType")): one.getparent() for one in paragraph.iter(w("fldChar"))}
    first, last = marks["begin"], marks["end"]
    assert first is not None and last is not None, "a field was found here"
    return first, last


def _runs(first: etree._Element, last: etree._Element) -> list[etree._Element]:
    return [*first.iter(w("r")), *(run for one in first.itersiblings() for run in one.iter(w("r"))), last]


def _run(words: str, look: etree._Element | None) -> etree._Element:
    run = parse(f'<w:r xmlns:w="{MAIN}"><w:t>{words}</w:t></w:r>'.encode())
    keep_blanks(run[0])
    if look is not None:
        run.insert(0, deepcopy(look))
    return run


def _to_side(paragraph: Paragraph, side: str) -> bool:
    """Whether it could be set there."""
    frame = paragraph.element.find(f"{w('pPr')}/{w('framePr')}")
    if frame is not None:
        frame.set(w("xAlign"), "outside")
        return True
    if numbers.is_placed(paragraph):
        return False
    for one in list(inlines(paragraph.element)):
        parent = one.element.getparent()
        if local(one.element) in ("tab", "ptab") and parent is not None:
            parent.remove(one.element)
    empty, none = pt(paragraph.main.pitch), Length(0)
    put_align(paragraph, side)
    put_indent(paragraph, left=empty if side == "left" else none, right=empty if side == "right" else none)
    return True


def _moved(paragraph: Paragraph, kind: str) -> str:
    return "在外侧" if numbers.is_placed(paragraph) else _SAID[_KINDS[kind]]


def _add_even(draft: WordDraft) -> None:
    """Each section's footer once more for even pages, the number on the other side."""
    held = [element for _, element in sections(draft)]
    for element in held:
        ident = referred(element, "footer", "default")
        root = related_part(draft.source.roots, ident)
        if root is not None:
            even = deepcopy(root)
            for paragraph in map(draft.document.reader.paragraph, paragraphs_in(even)):
                if numbers.has_number(paragraph):
                    _to_side(paragraph, "left")
            refer(element, "footer", "even", add_footer(draft.source, even, like=part_name(draft.source, ident)))
    part_on_even_pages(draft, held)

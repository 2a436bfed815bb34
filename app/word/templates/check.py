"""Checks a template before use: every trouble at once, each with its paragraph; it is parsed, never run."""

import io
import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping

from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateSyntaxError
from lxml import etree

from app.core.template_report import WHOLE, TemplatePlace, TemplateReport, TemplateTrouble
from app.word.ooxml.metadata import untrace
from app.word.ooxml.package import write_parts
from app.word.ooxml.wml import DOCUMENT, STYLES, is_text_part, parse, serialise, w
from app.word.reading.paragraphs import LOOKED_UP, Reader
from app.word.reading.sections import sections_of
from app.word.reading.styles import style_id
from app.word.templates.blocks import Blocks
from app.word.templates.danger import Danger, dangers, with_doctype
from app.word.templates.required_styles import style_troubles
from app.word.templates.sentences import trouble
from app.word.templates.spots import Spot, spots
from app.word.templates.tags import Tag, loose_braces, tags_of
from app.word.templates.vocabulary import Sort

_LOOP_NAME = re.compile(r"for\s+(\w+)\s+in\b")
_NOT_FILLED = ("word/charts/", "word/diagrams/", "word/endnotes")


def check(name: str, parts: Mapping[str, bytes], names: Mapping[str, Sort]) -> TemplateReport:
    """All that is wrong with a template of these parts, against the names it may use."""
    doctypes = with_doctype(parts)
    if doctypes:
        return TemplateReport(name, tuple(_tell(one, {}) for one in doctypes), ())
    roots = {part: parse(data) for part, data in parts.items() if is_text_part(part)}
    reader = Reader({**roots, **{part: parse(parts[part]) for part in LOOKED_UP if part in parts}})
    found = spots(roots, reader)
    unsafe = [_tell(one, found) for one in dangers(parts, roots)]
    for root in roots.values():
        untrace(root)
    # What was deleted with revisions on is not filled, nor what stands in a box that was.
    found = {part: [one for one in inside if _is_within(roots[part], one.element)] for part, inside in found.items()}
    text, used, parts_used, tags = _tags(found, names)
    troubles = [*unsafe, *text, *_find_misplaced(parts, roots, found)]
    if not troubles:
        troubles += _find_unreadable({**parts, **{part: serialise(root) for part, root in roots.items()}})
    if not all(section.is_written for section, _ in sections_of(roots[DOCUMENT])):
        troubles.append(trouble("paper-missing", WHOLE))
    if not tags and not troubles:
        troubles.append(trouble("no-field", WHOLE))
    if STYLES in parts:
        in_use = {style_id(one.element) for one in found.get(DOCUMENT, ())}
        troubles += style_troubles(tags, reader.styles, sorted(in_use))
    return TemplateReport(name, tuple(sorted(troubles, key=_order)), tuple(sorted(used)), frozenset(parts_used))


def _is_within(root: etree._Element, element: etree._Element) -> bool:
    return any(one is root for one in element.iterancestors())


def _tags(
    found: Mapping[str, list[Spot]], names: Mapping[str, Sort]
) -> tuple[list[TemplateTrouble], set[str], set[str], list[Tag]]:
    """What is wrong with the tags of all parts, the fields they use, the parts of those, and the tags of the body."""
    read = {part: [tags_of(spot) for spot in inside] for part, inside in found.items()}
    everything = [tag for inside in read.values() for tags, _ in inside for tag in tags]
    own = frozenset(match[1] for tag in everything if (match := _LOOP_NAME.match(tag.inside.body)))
    troubles: list[TemplateTrouble] = []
    used: set[str] = set()
    parts: set[str] = set()
    for part, inside in read.items():
        troubles += loose_braces(found[part])
        blocks = Blocks(ChainMap({}, dict(names)), own)
        for tags, broken in inside:
            troubles += broken
            for tag in tags:
                blocks.take(tag)
        blocks.end()
        troubles += blocks.troubles
        used |= blocks.reader.used
        parts |= blocks.reader.parts
    return troubles, used, parts, [tag for tag in everything if tag.opening != "{"]


def _tell(danger: Danger, found: Mapping[str, list[Spot]]) -> TemplateTrouble:
    place = WHOLE
    if danger.element is not None:
        holders = set(danger.element.iterancestors(w("p")))
        place = next((one.place for one in found.get(danger.part, ()) if one.element in holders), WHOLE)
    return trouble(danger.id, place, **danger.values)


def _find_misplaced(
    parts: Mapping[str, bytes], roots: Mapping[str, etree._Element], found: Mapping[str, list[Spot]]
) -> Iterator[TemplateTrouble]:
    """Tags where nothing is filled (charts, endnotes), or where a filled text would not be seen again."""
    for part, data in parts.items():
        if (
            part.startswith(_NOT_FILLED)
            and part.endswith(".xml")
            and (text := _tag_in(data.decode("utf-8", "replace")))
        ):
            yield trouble("mark-misplaced", WHOLE, text=text, where="图表或尾注")
    for part, inside in found.items():
        if part.startswith(_NOT_FILLED):
            continue
        yield from _find_unreached(inside)
        by_element = {one.element: one.place for one in inside}
        for element in roots[part].iter():
            for where, text in _find_elsewhere(element):
                place = next((by_element[one] for one in element.iterancestors(w("p")) if one in by_element), WHOLE)
                yield trouble("mark-misplaced", place, text=text, where=where)


def _find_unreached(spots: Iterable[Spot]) -> Iterator[TemplateTrouble]:
    """Words that are no text of their paragraph, such as 注音, but would be filled."""
    for spot in spots:
        reached = set(spot.texts)
        own = (one for one in spot.element.iter(w("t")) if next(one.iterancestors(w("p"))) is spot.element)
        if text := _tag_in("".join(one.text or "" for one in own if one not in reached)):
            yield trouble("mark-misplaced", spot.place, text=text, where="注音或别的附加文字")


def _find_elsewhere(element: etree._Element) -> Iterator[tuple[str, str]]:
    for value in element.attrib.values():
        if text := _tag_in(str(value)):
            yield "图片的说明文字或别的属性", text
    if element.tag != w("t") and (text := _tag_in(element.text or "")):
        yield "域代码或公式", text


def _tag_in(text: str) -> str:
    found = re.search(r"\{[{%].{0,20}", text)
    return found[0] if found else ""


def _find_unreadable(parts: dict[str, bytes]) -> Iterator[TemplateTrouble]:
    """The last look, with the eyes of those who will fill it: docxtpl's own reading, jinja2's own parser."""
    try:
        template = DocxTemplate(io.BytesIO(write_parts(parts)))
        template.init_docx()
        Environment().parse(template.patch_xml(template.get_xml()))
    except TemplateSyntaxError as error:
        yield trouble("not-understood", WHOLE, text=error.message or "", hint="")
    except (ValueError, KeyError, etree.XMLSyntaxError):
        yield trouble("not-a-document", WHOLE)


def _order(one: TemplateTrouble) -> tuple[bool, bool, str, int]:
    place: TemplatePlace = one.place
    return bool(place.part), place.part != DOCUMENT, place.part, place.index

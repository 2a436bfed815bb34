"""A copy of a template with Word comments (批注) at the paragraphs of its troubles; everything else stays as it is."""

import posixpath
from collections.abc import Mapping

from lxml import etree

from app.core.template_report import TemplateReport, TemplateTrouble
from app.word.ooxml.package import write_parts
from app.word.ooxml.wml import DOCUMENT, HEAD, NAMESPACE, OFFICE, PACKAGE, parse, serialise, w

AUTHOR, _INITIALS = "台账成文", "台"
_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_KIND = f"{OFFICE}/comments"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NEW = "word/comments.xml"
_BOX = w("txbxContent")


def add_comments(parts: Mapping[str, bytes], report: TemplateReport) -> bytes:
    """The copy's bytes. Word allows comments in the body only: those on headers and the file stand at its beginning."""
    document = parse(parts[DOCUMENT])
    changed = _with_comments_part(parts)
    name = _comments_part(changed)
    comments = parse(changed[name])
    first = max((int(one.get(w("id"), "-1")) for one in comments), default=-1) + 1
    paragraphs = list(document.iter(w("p")))
    for ident, trouble in enumerate(report.troubles, first):
        _anchor(_paragraph(document, paragraphs, trouble), ident)
        comments.append(_comment(trouble, ident))
    return write_parts({**changed, DOCUMENT: serialise(document), name: serialise(comments)})


def _paragraph(document: etree._Element, paragraphs: list[etree._Element], trouble: TemplateTrouble) -> etree._Element:
    place = trouble.place
    if place.part != DOCUMENT:
        return paragraphs[0] if paragraphs else _new_paragraph(document)
    found = paragraphs[place.index]
    # A comment cannot stand in a text box: it stands where the outermost box hangs.
    boxes = list(found.iterancestors(_BOX))
    return next(boxes[-1].iterancestors(w("p"))) if boxes else found


def _new_paragraph(document: etree._Element) -> etree._Element:
    made = document.makeelement(w("p"))
    document[0].insert(0, made)
    return made


def _anchor(paragraph: etree._Element, ident: int) -> None:
    """Around the whole paragraph, with the mark that Word hangs the comment on at its end."""
    value = {w("id"): str(ident)}
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, paragraph.makeelement(w("commentRangeStart"), value))
    etree.SubElement(paragraph, w("commentRangeEnd"), value)
    etree.SubElement(etree.SubElement(paragraph, w("r")), w("commentReference"), value)


def _comment(trouble: TemplateTrouble, ident: int) -> etree._Element:
    comment = etree.Element(w("comment"), {w("id"): str(ident), w("author"): AUTHOR, w("initials"): _INITIALS})
    for line in (f"{trouble.severity.label}（{trouble.place.label}）：{trouble.message}。", f"改法：{trouble.fix}"):
        run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
        etree.SubElement(run, w("t")).text = line
    return comment


def _comments_part(parts: Mapping[str, bytes]) -> str:
    """The name of the part that holds the comments; empty where there is none."""
    for relation in parse(parts[_RELATIONS]) if _RELATIONS in parts else ():
        if relation.get("Type") == _KIND:
            return posixpath.normpath(posixpath.join("word", relation.get("Target") or "")).lstrip("/")
    return ""


def _with_comments_part(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    if _comments_part(parts) in parts:
        return dict(parts)
    empty = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"/>'
    relations = parse(parts.get(_RELATIONS, empty.encode()))
    ident = "rIdTaizhangComments"
    etree.SubElement(relations, f"{{{PACKAGE}/relationships}}Relationship", Id=ident, Type=_KIND, Target="comments.xml")
    types = parse(parts[_TYPES])
    etree.SubElement(types, f"{{{PACKAGE}/content-types}}Override", PartName=f"/{_NEW}", ContentType=_CONTENT_TYPE)
    return {
        **parts,
        _RELATIONS: serialise(relations),
        _TYPES: serialise(types),
        _NEW: f"{HEAD}<w:comments {NAMESPACE}/>".encode(),
    }

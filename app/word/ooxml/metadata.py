"""Takes out of a document what tells about its makers: properties, thumbnail, comments, revisions, variables."""

import posixpath
import re

from lxml import etree

from app.word.ooxml.wml import SETTINGS, child, parse, serialise, w

_GONE = re.compile(
    r"docProps/.*|customXml/.*|word/(?:comments\w*|people|webSettings|glossary/.*|vbaData|vbaProject\.bin)(?:\.xml)?"
    r"|word/(?:_rels/)?(?:settings|comments|webSettings)\.xml\.rels|word/_rels/.*glossary.*"
)
_GONE_SETTINGS = (
    "attachedTemplate",
    "docVars",
    "rsids",
    "mailMerge",
    "trackRevisions",
    "linkStyles",
    "saveThroughXslt",
)
_EMPTY_MARKS = (
    "commentRangeStart", "commentRangeEnd", "commentReference", "proofErr", "del", "moveFrom", "rPrChange", "pPrChange",
    "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange", "moveFromRangeStart",
    "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "permStart", "permEnd",
)  # fmt: skip
_UNWRAPPED = ("ins", "moveTo")


def without_traces(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts without author, time and program; what stands in the texts themselves goes by `untrace`."""
    gone = {name for name in parts if _GONE.fullmatch(name)}
    kept = {name: data for name, data in parts.items() if name not in gone}
    for name, data in kept.items():
        if name.endswith(".rels"):
            kept[name] = _relations(name, data, gone)
        elif name == "[Content_Types].xml":
            kept[name] = _content_types(data, gone)
    if SETTINGS in kept:
        kept[SETTINGS] = _settings(kept[SETTINGS])
    return kept


def _relations(name: str, data: bytes, gone: set[str]) -> bytes:
    root = parse(data)
    for relation in list(root):
        target = posixpath.join("/", posixpath.dirname(name), "..", relation.get("Target") or "")
        attached = (relation.get("Type") or "").endswith("/attachedTemplate")
        if attached or posixpath.normpath(target).lstrip("/") in gone:
            root.remove(relation)
    return serialise(root)


def _content_types(data: bytes, gone: set[str]) -> bytes:
    root = parse(data)
    for entry in list(root):
        if (entry.get("PartName") or "").lstrip("/") in gone:
            root.remove(entry)
    return serialise(root)


def untrace(root: etree._Element) -> None:
    """Take comments, revisions and their ids out of a part, in place."""
    for row in [one.getparent() for one in root.iter(w("trPr")) if one.find(w("del")) is not None]:
        if row is not None and (table := row.getparent()) is not None:
            table.remove(row)
    for mark in list(root.iter(*map(w, _EMPTY_MARKS))):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
    for wrapper in list(root.iter(*map(w, _UNWRAPPED))):
        _unwrap(wrapper)
    for element in root.iter():
        for name in [one for one in element.attrib if _is_revision_id(str(one))]:
            del element.attrib[name]


def _unwrap(wrapper: etree._Element) -> None:
    parent = wrapper.getparent()
    if parent is None:
        return
    at = parent.index(wrapper)
    for inner in reversed(list(wrapper)):
        parent.insert(at, inner)
    parent.remove(wrapper)


def _is_revision_id(attribute: str) -> bool:
    return attribute.startswith("{") and attribute.rsplit("}", 1)[1].startswith(("rsid", "paraId", "textId"))


def _settings(data: bytes) -> bytes:
    root = parse(data)
    for name in _GONE_SETTINGS:
        for element in root.findall(w(name)):
            root.remove(element)
    child(root, "removePersonalInformation")
    child(root, "removeDateAndTime")
    return serialise(root)

"""What makes a template unsafe: links to elsewhere, fields that fetch, embedded objects, macros, a DOCTYPE."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from app.word.ooxml.wml import OFFICE, parse
from app.word.reading.inlines import code_in, instructions_in

_FETCHING = re.compile(r"\b(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|DDEAUTO|DDE|LINK|IMPORT|DATABASE|MACROBUTTON)\b")
_HARMLESS_OUTSIDE = ("/hyperlink", "/attachedTemplate")
_OBJECTS = ("/oleObject", "/control", "/package", "/aFChunk", "/subDocument")
_MACRO_PART = re.compile(r"word/(?:vbaProject\.bin|vbaData\.xml|activeX/.*)")


@dataclass(frozen=True)
class Danger:
    """One danger: the trouble's id, and the part and element where it is; no element means the whole file."""

    id: str
    values: Mapping[str, str] = field(default_factory=dict)
    part: str = ""
    element: etree._Element | None = None


def with_doctype(parts: Mapping[str, bytes]) -> list[Danger]:
    """The parts that define entities: they are not to be parsed any further."""
    found = [name for name, data in parts.items() if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in data]
    return [Danger("doctype", {"part": name}) for name in found]


def dangers(parts: Mapping[str, bytes], roots: Mapping[str, etree._Element]) -> Iterator[Danger]:
    """All of them; `roots` are the parsed parts that hold text."""
    macros = [name for name in parts if _MACRO_PART.fullmatch(name)]
    if macros or b"macroEnabled" in parts["[Content_Types].xml"]:
        yield Danger("macro")
    for name, data in parts.items():
        if name.endswith(".rels"):
            yield from _relations(name, parse(data), roots)
    for name, root in roots.items():
        yield from _find_fetching(name, root)


def _relations(name: str, relations: etree._Element, roots: Mapping[str, etree._Element]) -> Iterator[Danger]:
    owner = posixpath.normpath(posixpath.join(posixpath.dirname(name), "..", posixpath.basename(name)[: -len(".rels")]))
    for relation in relations:
        kind, target = relation.get("Type") or "", relation.get("Target") or ""
        place = _user(roots.get(owner), relation.get("Id") or "")
        if relation.get("TargetMode") == "External" and not kind.endswith(_HARMLESS_OUTSIDE):
            yield Danger("external-link", {"target": target}, owner, place)
        elif kind.endswith(_OBJECTS) and owner in roots:
            yield Danger("embedded", {"part": target}, owner, place)


def _user(root: etree._Element | None, ident: str) -> etree._Element | None:
    """The element that names a relationship."""
    for element in () if root is None else root.iter():
        if any(value == ident and str(key).startswith(f"{{{OFFICE}}}") for key, value in element.attrib.items()):
            return element
    return None


def _find_fetching(name: str, root: etree._Element) -> Iterator[Danger]:
    for pieces in instructions_in(root):
        code = "".join(map(code_in, pieces))
        if found := _FETCHING.search(code.upper()):
            yield Danger("fetching-field", {"name": found[1]}, name, pieces[0])

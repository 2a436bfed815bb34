"""New parts of a package, each with its relation and its content type; what sections refer to; even pages of their own."""

from lxml import etree

from app.word.mending.mender import WordDraft
from app.word.ooxml.wml import MAIN, OFFICE, PACKAGE, RELATIONS, SETTINGS, child, parse, serialise, w
from app.word.reading.opening import WordFile
from app.word.reading.sections import has_even_pages

_TYPES = "[Content_Types].xml"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ID = f"{{{OFFICE}}}id"


def add_footer(source: WordFile, root: etree._Element, like: str = "") -> str:
    """Put a footer into a file; the id of its relation. `like`: the part whose pictures it shows, too."""
    name = next(one for at in range(1, len(source.parts) + 2) if (one := f"footer{at}.xml") not in _in_word(source))
    if (pictures := source.parts.get(f"word/_rels/{like.removeprefix('word/')}.rels")) is not None:
        source.parts[f"word/_rels/{name}.rels"] = pictures
    return _add_part(source, "footer", name, root)


def refer(section: etree._Element, what: str, kind: str, ident: str) -> None:
    """Have a section show a header or footer on these pages (default, even, first)."""
    tag = w(f"{what}Reference")
    reference = next((one for one in section.iterchildren(tag) if one.get(w("type")) == kind), None)
    if reference is None:
        reference = section.makeelement(tag)
        section.insert(0, reference)
    reference.set(w("type"), kind)
    reference.set(_ID, ident)


def referred(section: etree._Element, what: str, kind: str) -> str:
    """The id of the section's own one; empty where it shows that of the section before."""
    found = (one for one in section.iterchildren(w(f"{what}Reference")) if one.get(w("type"), "default") == kind)
    return next((one.get(_ID, "") for one in found), "")


def part_on_even_pages(draft: WordDraft, sections: list[etree._Element]) -> None:
    """Give even pages footers of their own; their headers stay what they were."""
    if has_even_pages(draft.source.roots):
        return
    for section in sections:
        if header := referred(section, "header", "default"):
            refer(section, "header", "even", header)
    if SETTINGS not in draft.source.roots:
        _add_part(draft.source, "settings", "settings.xml", parse(f'<w:settings xmlns:w="{MAIN}"/>'.encode()))
    child(draft.source.roots[SETTINGS], "evenAndOddHeaders").attrib.clear()


def part_name(source: WordFile, ident: str) -> str:
    """The part a relation of the document leads to."""
    targets = (one.get("Target", "") for one in source.roots.get(RELATIONS, ()) if one.get("Id") == ident)
    return next((f"word/{one.removeprefix('/word/')}" for one in targets), "")


def _add_part(source: WordFile, kind: str, name: str, root: etree._Element) -> str:
    source.roots[f"word/{name}"] = root
    source.parts[f"word/{name}"] = serialise(root)
    types = parse(source.parts[_TYPES])
    etree.SubElement(
        types,
        f"{{{PACKAGE}/content-types}}Override",
        {"PartName": f"/word/{name}", "ContentType": f"{_CONTENT}.{kind}+xml"},
    )
    source.parts[_TYPES] = serialise(types)
    return _relate(source, kind, name)


def _relate(source: WordFile, kind: str, name: str) -> str:
    empty = parse(f'<Relationships xmlns="{PACKAGE}/relationships"/>'.encode())
    relations = source.roots.setdefault(RELATIONS, empty)
    taken = {one.get("Id") for one in relations}
    ident = next(one for at in range(1, len(taken) + 2) if (one := f"rId{at}") not in taken)
    made = {"Id": ident, "Type": f"{OFFICE}/{kind}", "Target": name}
    etree.SubElement(relations, f"{{{PACKAGE}/relationships}}Relationship", made)
    return ident


def _in_word(source: WordFile) -> set[str]:
    return {one.removeprefix("word/") for one in source.parts}

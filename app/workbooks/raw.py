"""Single cells of a worksheet part as they are spelt: found, read and put in place of each other."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from lxml import etree

from app.workbooks.cells import rows_of
from app.workbooks.notes import Place
from app.workbooks.package import Package, parse

_ATTRIBUTES = re.compile(rb"<((?:[\w.-]+:)?)c(?=[\s/>])((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
_STYLE = re.compile(rb"\ss=[\"'](\d+)[\"']")
# Nearly every cell: one value or one plain text. The rest is parsed.
_PLAIN = re.compile(rb"<c(\s[^<>]*)>(?:<v>([^<]*)</v>|<is><t(?: xml:space=\"preserve\")?>([^<]*)</t></is>)</c>")
_KIND = re.compile(rb"\st=[\"'](\w+)[\"']")
_META = re.compile(rb"\s[cv]m=")
_RUNS = "这个单元格里的文字有不同的字体或拼音，改了会丢失；请在 Excel 或 WPS 里手工改"


@dataclass(frozen=True)
class Raw:
    """A cell's element in a part: its place, where it begins and ends, its own spelling."""

    place: Place
    start: int
    end: int
    spelt: bytes

    @property
    def style(self) -> int:
        """The index of its style."""
        found = _STYLE.search(self._tag()[2])
        return int(found[1]) if found else 0

    def with_text(self, text: str) -> bytes:
        """The cell holding this text, in no other cell's way: the shared strings stay as they are."""
        tag = self._tag()
        words = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        content = '<{p}is><{p}t xml:space="preserve">{words}</{p}t></{p}is>'.format(p=tag[1].decode(), words=words)
        return self._element(tag, b' t="inlineStr"', content.encode())

    def without_value(self) -> bytes:
        """The cell holding nothing."""
        return self._element(self._tag(), b"", b"")

    def with_number(self, number: int, style: int) -> bytes:
        """The cell holding this number in another style."""
        tag = self._tag()
        return self._element(tag, b' s="%d"' % style, b"<%sv>%d</%sv>" % (tag[1], number, tag[1]), dropping=b"[st]")

    def _tag(self) -> re.Match[bytes]:
        tag = _ATTRIBUTES.match(self.spelt)
        if tag is None:
            raise ValueError("no cell")
        return tag

    def _element(self, tag: re.Match[bytes], attribute: bytes, content: bytes, dropping: bytes = b"t") -> bytes:
        kept = re.sub(rb"\s" + dropping + rb"=(?:\"[^\"]*\"|'[^']*')", b"", tag[2]).rstrip()
        return b"<%sc%s%s>%s</%sc>" % (tag[1], kept, attribute, content, tag[1])


@dataclass(frozen=True)
class Held:
    """What a cell holds: a text, a number, or what is neither (a formula, nothing); `obstacle` as in Fix.

    `rich`: its text has several looks, or tells how it is spoken.
    """

    text: str | None = None
    obstacle: str = ""
    number: float | None = None
    rich: bool = False


_NOTHING = Held()


class RawReader:
    """Reads raw cells of one workbook, with its shared strings."""

    def __init__(self, package: Package, namespace: str, shared: str) -> None:
        self._space = namespace
        content = package.read(shared) if shared else b""
        self._shared = [self._string(item) for item in parse(content)] if content else []

    def read(self, raw: Raw) -> Held:
        """What the cell holds."""
        plain = _PLAIN.fullmatch(raw.spelt)
        if plain and not _META.search(plain[1]):
            kind = _KIND.search(plain[1])
            return self._value(kind[1].decode() if kind else "n", _text(plain[3] if plain[2] is None else plain[2]))
        root = self._parse(raw.spelt)
        if root is None or root.find(f"{{{self._space}}}f") is not None or root.get("cm") or root.get("vm"):
            return _NOTHING
        inline = root.find(f"{{{self._space}}}is")
        if inline is not None:
            return self._string(inline)
        value = root.findtext(f"{{{self._space}}}v")
        return self._value(root.get("t", "n"), value) if value else _NOTHING

    def _value(self, kind: str, value: str) -> Held:
        match kind:
            case _ if not value:
                return _NOTHING
            case "s":
                return self._shared[int(value)]
            case "n":
                return Held(number=float(value))
            case "str" | "inlineStr":
                return Held(value, _RUNS if "_x" in value else "")
            case _:
                return _NOTHING

    def _string(self, item: etree._Element) -> Held:
        text = "".join(words.text or "" for words in item.iter(f"{{{self._space}}}t"))
        parts = {etree.QName(child).localname for child in item.iterchildren("*")}
        # What Excel writes as _x000D_ would need its own spelling.
        return Held(text, _RUNS if parts - {"t"} or "_x" in text else "", rich=bool(parts & {"r", "rPh"}))

    def _parse(self, spelt: bytes) -> etree._Element | None:
        prefix = spelt[1 : spelt.index(b"c")].rstrip(b":")
        name = b"xmlns:" + prefix if prefix else b"xmlns"
        try:
            return parse(b'<w %s="%s">%s</w>' % (name, self._space.encode(), spelt))[0]
        except etree.XMLSyntaxError:  # a namespace declared above it: not ours to spell anew
            return None


# A column repeats a few wordings over thousands of rows.
@lru_cache(maxsize=4096)
def _text(written: bytes) -> str:
    return unescape(written.decode())


def raw_cells(content: bytes, places: Collection[Place]) -> Iterator[Raw]:
    """The cells at these places that the part holds, in its order."""
    wanted: dict[int, set[int]] = {}
    for at, column in places:
        wanted.setdefault(at, set()).add(column)
    for row in rows_of(content):
        columns = wanted.get(row.number)
        if columns:
            for column, start, end in row.cells():
                if column in columns:
                    yield Raw((row.number, column), start, end, content[start:end])


def replace_cells(content: bytes, cells: Sequence[Raw], new: Mapping[Place, bytes]) -> bytes:
    """The part with those of these cells that `new` names spelt as it says."""
    pieces, copied = [], 0
    for cell in cells:
        if cell.place in new:
            pieces += [content[copied : cell.start], new[cell.place]]
            copied = cell.end
    return b"".join([*pieces, content[copied:]])

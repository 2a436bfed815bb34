"""Brings a filled document to its final form: no traces, the preset, the gaps on yellow, the closing in place."""

from lxml import etree

from app.word.closing import place_closing
from app.word.gaps import mark_gaps
from app.word.layout import Preset
from app.word.metadata import without_traces
from app.word.package import read_parts, write_parts
from app.word.presets import set_preset
from app.word.wml import DOCUMENT, STYLES, is_text_part, parse, serialise, w


def finish(content: bytes, preset: Preset) -> bytes:
    """The bytes to be written; equal input gives equal bytes."""
    parts = without_traces(read_parts(content))
    styles = parse(parts[STYLES])
    set_preset(styles, preset)
    names = {one.get(w("styleId"), ""): _name(one) for one in styles.iter(w("style"))}
    for name in filter(is_text_part, parts):
        root = parse(parts[name])
        set_preset(root, preset)
        mark_gaps(root)
        if name == DOCUMENT:
            place_closing(root, names)
        parts[name] = serialise(root)
    return write_parts({**parts, STYLES: serialise(styles)})


def _name(style: etree._Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(w("val"), "")

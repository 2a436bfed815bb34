"""A text box a second time, in the form (VML) of programs that do not know the first: Word 2007, older WPS."""

from copy import deepcopy

from lxml import etree

from app.word.ooxml.lengths import emu
from app.word.ooxml.wml import ALTERNATIVES, FALLBACK, MAIN, first, local, named, parse

_VML = "urn:schemas-microsoft-com:vml"
_PLACES = frozenset(("page", "margin"))
_UPRIGHT, _SIDEWAYS = "layout-flow:horizontal", "layout-flow:vertical"
_ANCHORS = {"t": "top", "ctr": "middle", "b": "bottom"}


def add_older_forms(root: etree._Element) -> None:
    """Change a part in place: each box of text of one form, placed by the page or its margins, gets the older one too."""
    for either in [one for one in root.iter() if local(one) == ALTERNATIVES]:
        anchor, box = first(either, "anchor"), first(either, "wsp")
        if len(either) == 1 and anchor is not None and box is not None and _is_told(anchor, box):
            etree.SubElement(either, FALLBACK).append(_picture(anchor, box))


def _is_told(anchor: etree._Element, box: etree._Element) -> bool:
    """Whether the older form can say it: a place among columns or by per cent is left to the newer one alone."""
    positions = (first(anchor, "positionH"), first(anchor, "positionV"))
    return all(first(box, name) is not None for name in ("bodyPr", "txbxContent")) and all(
        one is not None and one.get("relativeFrom") in _PLACES and local(one[0]) in ("align", "posOffset")
        for one in positions
    )


def _picture(anchor: etree._Element, box: etree._Element) -> etree._Element:
    body, content, extent = (_found(box, "bodyPr"), _found(box, "txbxContent"), _found(anchor, "extent"))
    turned = body.get("vert") == "vert"
    style = ";".join(
        (
            "position:absolute",
            f"width:{_points(extent, 'cx')}",
            f"height:{_points(extent, 'cy')}",
            "z-index:1",
            *_place(_found(anchor, "positionH"), "horizontal", "left"),
            *_place(_found(anchor, "positionV"), "vertical", "top"),
            f"v-text-anchor:{_ANCHORS.get(body.get('anchor', 't'), 'top')}",
        )
    )
    inset = ",".join(_points(body, f"{side}Ins") for side in "ltrb")
    picture = parse(
        f'<w:pict xmlns:w="{MAIN}" xmlns:v="{_VML}"><v:rect style="{style}" filled="f" stroked="f">'
        f'<v:textbox style="{_SIDEWAYS if turned else _UPRIGHT}" inset="{inset}"/></v:rect></w:pict>'.encode()
    )
    picture[0][0].append(deepcopy(content))
    return picture


def _place(position: etree._Element, way: str, edge: str) -> tuple[str, ...]:
    """Of a place given by an edge of the page or by the way from its corner."""
    of = f"mso-position-{way}-relative:{position.get('relativeFrom')}"
    place = position[0].text or ""
    if local(position[0]) == "align":
        return (f"mso-position-{way}:{place}", of)
    return (f"margin-{edge}:{emu(place):g}pt", of)


def _points(element: etree._Element, name: str) -> str:
    return f"{emu(element.get(name, '0')):g}pt"


def _found(element: etree._Element, name: str) -> etree._Element:
    return next(named(element, name))

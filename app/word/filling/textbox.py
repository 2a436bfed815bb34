"""A text box (DrawingML) at a fixed place of the page, in the form Word, WPS and LibreOffice all read."""

from collections.abc import Sequence

from lxml import etree

from app.word.ooxml.lengths import Length
from app.word.standard import type_area
from app.word.standard.layout import Preset

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
NAMESPACES = (
    f'xmlns:wp="{_DRAWING}"'
    f' xmlns:a="{_MAIN}"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_EMU = 635  # a twip
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def at_foot(content: str, width: Length, height: Length, above: Length, name: str) -> str:
    """A run with a box on the lower edge of the type area; its text ends so far above that edge.

    It takes no part in the flow of the text: the paragraph it hangs on keeps the room for it.
    """
    place = (
        '<wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
    )
    return _box(content, place, (width, height), name, f'bIns="{above.twips * _EMU}" vert="horz" anchor="b"')


def on_page(content: str, corner: tuple[Length, Length], size: tuple[Length, Length], name: str) -> str:
    """A run with an upright box at a place measured from the page's left and upper edge."""
    return _box(content, _from_corner(*corner), size, name, 'bIns="0" vert="horz" anchor="t"')


def sideways(content: str, left: Length, top: Length, width: Length, height: Length, name: str) -> str:
    """A run with a box whose text runs downwards, at a place measured from the page's corner."""
    return _box(content, _from_corner(left, top), (width, height), name, 'bIns="0" vert="vert" anchor="t"')


def _from_corner(left: Length, top: Length) -> str:
    return (
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left.twips * _EMU}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top.twips * _EMU}</wp:posOffset></wp:positionV>'
    )


def place_sideways(root: etree._Element, preset: Preset, known: Sequence[Preset]) -> None:
    """Move the boxes of page numbers on pages across from another preset's place to this one's, in a part in place."""
    for anchor in root.iter(f"{{{_DRAWING}}}anchor"):
        offsets = list(anchor.iter(f"{{{_DRAWING}}}posOffset"))
        at = next((one for one in known if [offset.text for offset in offsets] == _offsets(one)), None)
        if at:
            for offset, text in zip(offsets, _offsets(preset), strict=True):
                offset.text = text
            for size in anchor.iter(f"{{{_DRAWING}}}extent", f"{{{_MAIN}}}ext"):
                if size.get("cy") == str(type_area.width(at).twips * _EMU):
                    size.set("cy", str(type_area.width(preset).twips * _EMU))


def _offsets(preset: Preset) -> list[str]:
    return [str(type_area.number_across(preset).twips * _EMU), str(preset.left.twips * _EMU)]


def _box(content: str, place: str, size: tuple[Length, Length], name: str, body: str) -> str:
    extent = f'cx="{size[0].twips * _EMU}" cy="{size[1].twips * _EMU}"'
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f"<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" wrap="square" lIns="0" tIns="0" rIns="0" {body}><a:noAutofit/></wps:bodyPr>'
        "</wps:wsp>"
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251658240" behindDoc="0"'
        f' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>{place}<wp:extent {extent}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="{name}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SHAPE}">{shape}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )

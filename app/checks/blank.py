"""How findings word what stands in a cell that tells nothing: blank, a placeholder, an error, a picture, struck words."""

from app.core.grid import Doubt
from app.core.ledger import Entry

_INSTEAD = {
    Doubt.PICTURE: "是图片，没有文字",
    Doubt.ERROR: "是错误值，没有内容",
    Doubt.STRUCK: "的字都划掉了",
}


def written(entry: Entry) -> str:
    """What goes on behind the column's name: 责任人 是空的, 责任人 写的是“待定”，等于没有填."""
    if entry.text.strip():
        return f"写的是“{entry.text}”，等于没有填"
    return _INSTEAD.get(entry.doubt, "是空的") if entry.doubt else "是空的"

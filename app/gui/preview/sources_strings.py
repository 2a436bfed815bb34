"""The Chinese texts that say where a sentence comes from (出处)."""

from collections.abc import Sequence

from app.core.grid import Cell
from app.core.told.origin import OriginKind
from app.core.told.sentence import PrintedGap, ToldSentence

HINT = "点正文里的一句话，到台账里看它的出处"
TEMPLATE = "模板文字"
GO_TO_CELL = "点一下，到台账里看。"
GO_TO_FIELD = "点一下，到要素里看。"
GO_TO_FIGURES = "点一下，看它是怎么数出来的。"
CHANGED = "台账在生成以后改过，这一格现在的内容可能不同。"
FILL_CELL = "点一下，到台账里补。"
FILL_FIELD = "点一下，到要素里填。"
FILL_FIGURE = "点一下，到统计数字里确认。"
FILL_NOWHERE = "台账的这张表里没有这样一列，请在表里加上，或在生成的文件里补写。"
MODELS = {
    "还存在的问题": "在进展后面加一句还没有做到什么，例：还剩6家未成立；又如：目前仍存在资料不全的问题。",
    "未完成原因": "写清为什么还没有完成，例：因设计变更重新核价，工期顺延。",
    "新的完成时限": "写进“整改进展”，例：预计2026年12月底完成；有“延期时限”一列的，写在那一列。",
}
_FILLS = {OriginKind.CELL: FILL_CELL, OriginKind.PARTICULAR: FILL_FIELD, OriginKind.FIGURE: FILL_FIGURE}
_WAYS = {OriginKind.CELL: GO_TO_CELL, OriginKind.PARTICULAR: GO_TO_FIELD, OriginKind.FIGURE: GO_TO_FIGURES}


def source(sentence: ToldSentence) -> str:
    """Where a sentence comes from, every cell or name it prints."""
    names = "".join(f"“{name}”" for name in sentence.names)
    match sentence.source.kind:
        case OriginKind.CELL:
            return f"台账{_places(sentence.cells)}"
        case OriginKind.PARTICULAR:
            return f"要素{names}"
        case OriginKind.FIGURE:
            return f"统计数字{names}"
        case OriginKind.TEMPLATE:
            return TEMPLATE


def tip(sentence: ToldSentence) -> str:
    """The same, and what a click does."""
    way = _WAYS.get(sentence.source.kind, "")
    return f"{source(sentence)}\n{way}" if way else source(sentence)


def led(sentence: ToldSentence, changed: bool) -> str:
    """What is said where the clerk was led to it."""
    return f"这句话的出处：{source(sentence)}。{CHANGED if changed else ''}"


def gap_tip(gap: PrintedGap) -> str:
    """What a 【待补】 asks for, and what a click does."""
    model = _model(gap.name)
    lines = (_asked(gap), _FILLS.get(gap.filled_by.kind, FILL_NOWHERE), model)
    return "\n".join(filter(None, lines))


def gap_led(gap: PrintedGap, names: Sequence[str] = (), left: str = "") -> str:
    """What is said where the clerk was led to it; `names`: all that is to be filled in at the same cell, `left`: what is
    left behind that.
    """
    match gap.filled_by.kind:
        case OriginKind.TEMPLATE:
            return f"{_asked(gap)}：{FILL_NOWHERE}"
        case OriginKind.CELL if gap.filled_by.cell:
            asked = "和".join(f"“{name}”" for name in names or (gap.name,))
            also = "，都写在这一格" if len(names) > 1 else ""
            models = "".join(map(_model, names or (gap.name,)))
            return f"{gap.filled_by.cell.address} 待补{asked}{also}。{left}{models}"
        case OriginKind.FIGURE:
            return f"{_asked(gap)}：在统计数字里确认。"
        case _:
            return f"{_asked(gap)}：填在这里。"


def _model(name: str) -> str:
    """A sentence to write after, where the name alone does not tell what is wanted."""
    return MODELS.get(name, "")


def _asked(gap: PrintedGap) -> str:
    return f"待补“{gap.name}”"


def _places(cells: tuple[Cell, ...]) -> str:
    sheets: dict[str, list[str]] = {}
    for cell in cells:
        sheets.setdefault(cell.sheet, []).append(cell.address)
    return "，".join(f"“{sheet}”{'、'.join(addresses)}" for sheet, addresses in sheets.items())

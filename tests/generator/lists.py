"""Several measures in one cell, numbered in the ways clerks number."""

from collections.abc import Sequence

_CIRCLES = "①②③④⑤⑥⑦⑧⑨"
_SIGNS = "一二三四五六七八九"


def numbered(texts: Sequence[str], style: str) -> str:
    """The texts as one numbered list."""
    if style == "一是":
        return (
            "".join(f"{_SIGNS[index]}是{text.rstrip('。')}；" for index, text in enumerate(texts)).rstrip("；") + "。"
        )
    if style == "①inline":
        return "".join(f"{_CIRCLES[index]}{text.rstrip('。')}；" for index, text in enumerate(texts))
    if style == "①":
        return "\n".join(f"{_CIRCLES[index]}{text}" for index, text in enumerate(texts))
    lead, style = ("整改措施如下：\n", "1.") if style == "lead" else ("", style)
    return lead + "\n".join(style.replace("1", str(index)) + text for index, text in enumerate(texts, 1))

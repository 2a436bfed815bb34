"""Ticked options in one cell (☑已完成 □未完成): of several only the ticked one counts."""

import re

# ☒ is none of them: in Word it is a tick, elsewhere a refusal.
_TICKED, _EMPTY = "☑✓✔√■●", "☐□◻○"
_BRACKETED = re.compile(r"[(（\[【]\s*([√✓✔×vVxX☑]?)\s*[)）\]】]")
_OPTION = re.compile(f"([{_TICKED}{_EMPTY}])([^{_TICKED}{_EMPTY}]*)")
TICKS = frozenset("√✓✔☑")
CROSSES = frozenset("×✗✘✖xｘ✕")


def ticked(text: str) -> str | None:
    """The words of the one ticked option; empty where none or several are ticked; None for a text without boxes.

    A tick may stand before or behind its words: √完成, 完成√.
    """
    brackets = _BRACKETED.findall(text)
    boxed = _BRACKETED.sub(lambda found: "☐" if found[1] in "×xX" else "☑", text)
    if re.search(f"[{_TICKED}]", text):
        boxed = re.sub("[×✗✘✖](?=[一-鿿])", "☐", boxed)  # √已完成 ×未完成
    if len(brackets) == 1 and not brackets[0] and not _BRACKETED.match(text.strip()):
        boxed = text  # 已完成（） has a bracket somebody left empty
    if not re.search(f"[{_TICKED}{_EMPTY}]", boxed):
        return None
    options = _OPTION.findall(boxed if boxed[0] in _TICKED + _EMPTY else _turned(boxed))
    chosen = [words.strip(" ,，、;；/|\n\u3000") for box, words in options if box in _TICKED]
    return chosen[0] if len(chosen) == 1 and re.search("[一-鿿]", chosen[0]) else ""


def _turned(text: str) -> str:
    """完成√未完成□ with each box before its words."""
    return re.sub(f"([^{_TICKED}{_EMPTY}]+)([{_TICKED}{_EMPTY}])", r"\2\1", text)


def is_tick(text: str) -> bool:
    """Whether a cell is nothing but a tick, in one of the ways people make it below a heading (√, v, 1, 是)."""
    return text.strip().lower() in TICKS | {"v", "1", "是", "■", "●"}

"""The Chinese texts of the office's words (本单位用语)."""

from collections.abc import Sequence

from app.core.office.words import OfficeWord, UnusedWord

# Menus and buttons
WORDS = "本单位用语(&Y)…"
FORGET, IMPORT, EXPORT = "删去(&E)", "导入(&I)…", "导出(&X)…"
PUT_BACK, REFILE, KEEP = "恢复(&R)", "改记(&Y)", "不改(&N)"

# The list
TITLE = "本单位用语"
INTRO = "程序看不懂的说法，本单位记作什么，列在这里；每份台账都照此读取。程序自己认得的说法不归这里管，没有完成的不会因此算作完成。"
EMPTY = "还没有记下本单位用语。在“核对结果”里选中看不懂的一处，按“本单位用语”，选它该记作什么。"
HEADINGS = ("哪一类", "说法", "记作")
PROPOSED_NAME = "本单位用语.toml"
ASK_IMPORT = "导入本单位用语"
FILTER = "本单位用语 (*.toml)"


def filed(word: str, label: str) -> str:
    """Said after filing."""
    return f"已记下：“{word}”记作“{label}”，以后都照此读取。记错了，可以在“核对”菜单的“本单位用语…”里删去。"


def ask_refiling(before: OfficeWord, label: str) -> str:
    """Asked before a word gets another meaning: other ledgers are read by it."""
    old = before.meaning.label
    return (
        f"“{before.word}”已经记作“{old}”（以前或在别的窗口里记的）。\n\n"
        f"改记作“{label}”，以后每份台账都照“{label}”读取，原来照“{old}”读的也跟着改。要改记吗？"
    )


def refiled(before: OfficeWord, label: str) -> str:
    """Said after filing in place of another meaning."""
    return f"已改记：“{before.word}”记作“{label}”（原来记作“{before.meaning.label}”），以后都照此读取。"


def left_as_it_is(before: OfficeWord) -> str:
    """Said where the clerk would not have it changed."""
    return f"没有改，“{before.word}”仍记作“{before.meaning.label}”。"


def changed_elsewhere(words: Sequence[OfficeWord]) -> str:
    """Said where words by which the ledger was read mean something else now."""
    named = "、".join(f"“{one.word}”" for one in words)
    return f"本单位用语在别的窗口里改过：{named}不再像这里这样读。正在照现在的重新读取。"


def forgotten(one: OfficeWord | UnusedWord) -> str:
    """Said after one was taken away."""
    return f"已删去“{one.word}”，以后照程序自己的读法。"


def put_back(one: OfficeWord | UnusedWord) -> str:
    """Said after one that was taken away is there again."""
    return f"已恢复“{one.word}”，仍照原来记的。"


def unused(one: UnusedWord) -> tuple[str, str, str]:
    """The row of one that is kept and not used."""
    return one.kind or "看不出", one.word, f"没有用上：{one.why}。可以删去。"


def imported(added: int, replaced: Sequence[OfficeWord], now: Sequence[OfficeWord]) -> str:
    """Said after importing; what meant something else before is named."""
    labels = {one.key: one.meaning.label for one in now}
    changed = "".join(
        f"“{one.word}”原来记作“{one.meaning.label}”，现在记作“{labels.get(one.key, '')}”。" for one in replaced
    )
    if not (added or replaced):
        return "这些说法以前就是这样记的，没有改动。"
    return f"新收进{added}个说法。{changed}"


def exported(name: str) -> str:
    """Said after exporting."""
    return f"已写到“{name}”，可以用记事本改，也可以发给别的单位导入。"

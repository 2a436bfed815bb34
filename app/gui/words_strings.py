"""The Chinese texts of the office's words (本单位用语)."""

from collections.abc import Sequence

from app.core.office.words import OfficeWord

# Menus and buttons
WORDS, FILE = "本单位用语(&Y)…", "本单位用语"
FILE_TIP = "本单位固定的说法，记一次，以后都照此读取"
FORGET, IMPORT, EXPORT = "删去(&E)", "导入(&I)…", "导出(&X)…"

# The list
TITLE = "本单位用语"
INTRO = "程序看不懂的说法，本单位记作什么，列在这里；每份台账都照此读取。程序自己认得的说法不归这里管，没有完成的不会因此算作完成。"
EMPTY = "还没有记下本单位用语。在“核对结果”里选中看不懂的一处，按“本单位用语”，选它该记作什么。"
HEADINGS = ("哪一类", "说法", "记作")
PROPOSED_NAME = "本单位用语.toml"
ASK_IMPORT = "导入本单位用语"
FILTER = "本单位用语 (*.toml)"


def file_as(word: str) -> str:
    """The head of the choices for a wording."""
    return f"把“{word}”记作："


def filed(word: str, label: str) -> str:
    """Said after filing."""
    return f"已记下：“{word}”记作“{label}”，以后都照此读取。记错了，可以在“核对”菜单的“本单位用语…”里删去。"


def forgotten(one: OfficeWord) -> str:
    """Said after one was taken away."""
    return f"已删去“{one.word}”，以后照程序自己的读法。"


def imported(added: int, replaced: Sequence[OfficeWord], now: Sequence[OfficeWord]) -> str:
    """Said after importing; what meant something else before is named."""
    labels = {one.key: one.meaning.label for one in now}
    changed = "".join(
        f"“{one.word}”原来记作“{one.meaning.label}”，现在记作“{labels.get(one.key, '')}”。" for one in replaced
    )
    return f"新收进{added}个说法。{changed}"


def exported(name: str) -> str:
    """Said after exporting."""
    return f"已写到“{name}”，可以用记事本改，也可以发给别的单位导入。"

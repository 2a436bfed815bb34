"""The Chinese texts of the layout check (版面检查)."""

from app.core.clause import Strength

LAYOUT, LAYOUT_BUTTON = "检查 Word 文件的版面(&C)…", "检查版面"
LAYOUT_TITLE = "版面检查"
ASK_FILE = "选择要检查的文件"
CHECKING, READING_TEXT = "正在检查版面…", "正在检查文字"
AGAIN, OTHER, OPEN = "重新检查(&J)", "检查别的文件(&F)…", "打开(&D)"
MEND, MEND_TITLE = "按标准改好（另存）(&B)…", "按标准改好"
MEND_TIP = "页边距、字体、字号、行距、缩进、页码这些能放心改的按标准改好，写到另一份文件；原来的文件不改动"
MEND_WRITE, MEND_LEAVE = "另存为(&S)…", "不改(&N)"
TRACKED = "正文里的修改写成修订，在 Word 里逐处接受或拒绝(&X)"
MENDING, SAVING = "正在按标准改", "正在保存"
NOTHING_TO_MEND = "没有能放心改的地方；查到的请照“改法”自己改。"
AGAIN_TIP = "在 Word 或 WPS 里改好、保存以后，再查一遍"
TEXTS, UNMEASURED = "文字", "没有测量"
TEXTS_GROUP, UNMEASURED_GROUP = "文字里的问题", "没有测量的"
ON_PAPER_GROUP = "只能在印好的纸上看的，请人核对"
GROUPS = {
    Strength.REQUIRED: "标准规定的，必须改",
    Strength.RECOMMENDED: "标准推荐的，建议改",
    Strength.CUSTOM: "标准没有写明、通行的做法，供参考",
}


def group(title: str, count: int) -> str:
    """The heading of a group."""
    return f"{title}（{count}条）"


def clause_title(title: str, number: str, strength: Strength) -> str:
    """A clause with the standard's number."""
    if not number:
        return title
    related = "有关 " if strength is Strength.CUSTOM else ""
    return f"{title}（{related}GB/T 9704-2012 第 {number} 条）"


def asked(text: str) -> str:
    """What a clause asks."""
    return f"要求：{text}"


def found(text: str, places: list[str], count: int) -> str:
    """What was found, with the first places; `count`: of all."""
    return f"查到：{text}（{places_said(places, count)}）"


def more(count: int) -> str:
    """What is not named."""
    return f"另有{count}处也不符"


def how_to_mend(fix: str) -> str:
    """How to mend it."""
    return f"改法：{fix}"


def text_title(level: str, place: str, message: str) -> str:
    """A finding in the text."""
    return f"{level} · {place}：{message}"


def why_unmeasured(title: str, why: str) -> str:
    """A clause that was not measured."""
    return f"{title}：{why}" if why else title


def headline(file: str, by: str, required: int, must: int, all_clauses: int, met: int, absent: int) -> str:
    """The whole in one sentence; `by`: the format; `must`: findings in the text to be dealt with."""
    wrong = [f"{required}条不符合标准规定，必须改"] if required else []
    wrong += [f"文字里有{must}处必须处理"] if must else []
    said = "；".join(wrong) or "没有不符合标准规定的地方"
    return f"“{file}”：{said}。按{by}格式查了{all_clauses}条：{met}条符合，{absent}条这份文件不涉及。"


def measured(program: str) -> str:
    """Which program laid out the pages that were measured."""
    return f"版面由 {program} 排出来测量；Word、WPS 排出来的位置可能略有出入。"


def stand_ins(fonts: str) -> str:
    """Which fonts were not there when measuring."""
    return f"测量时没有用上这些字体：{fonts}。墨迹的位置是用替代字体量的，会有零点几毫米的出入；装上字体后再查更准。"


def mended(file: str, count: int) -> str:
    """What pressing the button comes to."""
    return f"“{file}”里有{count}处可以按标准改。改好的写到另一份文件，原来的文件不改动；没有列出的地方不变。"


def mended_name(stem: str) -> str:
    """What the copy is likely to be called."""
    return f"{stem}（按标准改好）.docx"


def change(what: str, before: str, after: str) -> str:
    """What was, and what will be."""
    return f"{what}：{before} → {after}"


def places_said(named: list[str], count: int) -> str:
    """Where, the first places by name."""
    more = f"……共{count}处" if count > len(named) else ""
    return f"{'；'.join(named)}{more}"

"""The Chinese texts of the templates and their check (模板)."""

from collections.abc import Sequence

from app.core.template_report import Severity

TEMPLATES, TEMPLATES_BUTTON = "模板(&M)…", "模板…"
TEMPLATES_TITLE = "模板"
INTRO = (
    "生成的文件由模板而来；各处的叫法、标题和导语由事项而来。要改，把最接近的复制一份：模板用 Word 或 WPS 改，"
    "事项用记事本改，用前检查一遍。"
)
TAB_TEMPLATES, TAB_MATTERS = "文件种类（模板）", "事项"
HEADINGS = ("名称", "来源", "要填的要素")
MATTER_HEADINGS = ("名称", "来源", "有哪些文件种类")
OWN, SHIPPED = "本单位", "程序自带"
HINT = "选一个模板，点“检查”：一次列出全部错误、所在的段落和改法。事项也一样，写明在第几行。"
REPORT = "检查结果"
CHECK, CHECK_OTHER, COMMENTS = "检查(&J)", "检查别的文件(&F)…", "写一份带批注的副本(&B)…"
COMMENTS_TIP = "把查出的错误写成批注，写在出错的段落上；模板本身不动。先检查，查出错误后可用。"
COPY, FOLDER, RELIST = "复制一份来改(&C)…", "打开模板文件夹(&L)", "重新列出(&R)"
OPEN_CHOSEN, OPEN_TIP = "打开文件(&O)", "打开本单位自己的这一个来改；程序自带的，先复制一份"
LISTING, CHECKING, CHECKING_MATTER = "正在列出模板和事项…", "正在检查模板…", "正在检查事项…"
COPYING, COMMENTING = "正在复制…", "正在写带批注的副本…"
ASK_FILE, ASK_COPY = "选择要检查的模板", "复制一份来改"
ASK_NAME, ASK_MATTER_NAME = "新模板的名称：", "新事项的名称："
COMMENTED_NAME = "批注"
OPEN = "打开(&D)"
NO_NEEDS, UNUSABLE, ALL_KINDS = "不用填", "读不出来，请检查", "全部"


def needs(names: Sequence[str]) -> str:
    """The particulars a document of a template needs."""
    return f"{len(names)}项：{'、'.join(names)}" if names else NO_NEEDS


def found(name: str, errors: int, warnings: int) -> str:
    """What the check of a template came to, where it found something."""
    said = [f"{errors}处错误，改好以前不能用来生成"] if errors else ["没有错误，可以使用"]
    return f"“{name}”：" + "；".join(said + ([f"{warnings}处提醒"] if warnings else [])) + "。"


def clean(name: str, fields: Sequence[str]) -> str:
    """What was checked where nothing was found."""
    return (
        f"“{name}”没有发现错误，可以使用。检查了：字段的名称和写法，循环和条件是否成对，花括号和引号是否半角、"
        "有没有被格式拆开，标记写的位置，段落样式，外部链接、宏、嵌入的对象和会自动取数的域。"
        f"用到{len(fields)}个字段：{'、'.join(fields)}。"
    )


def group(severity: Severity, count: int) -> str:
    """The heading of the troubles of one severity."""
    return f"{severity.label}（{count}处）"


def trouble(place: str, message: str) -> str:
    """One trouble and where it stands."""
    return f"{place}：{message}"


def how_to_mend(fix: str) -> str:
    """How to mend it."""
    return f"改法：{fix}"


def proposed_copy(name: str) -> str:
    """The name proposed for a template copied to be changed."""
    return f"{name}（本单位）"


def copied(name: str) -> str:
    """Said after copying."""
    return f"已复制为本单位的模板“{name}”。用 Word 或 WPS 打开它改文字和版面，改好保存后在这里检查一遍。"


def kinds(names: Sequence[str]) -> str:
    """The kinds of document a matter has."""
    return "、".join(names) or ALL_KINDS


def clean_matter(name: str) -> str:
    """What was checked of a matter where nothing was found."""
    return f"“{name}”没有发现错误，可以使用。检查了：每一行的写法、各处的名称、必须写的用语是否都有。"


def followed(name: str) -> str:
    """The heading of what a matter says as the one it follows."""
    return f"没有写的照“{name}”，词已经换好；要改哪一句，把那一行抄到文件里改"


def copied_matter(name: str) -> str:
    """Said after copying a matter."""
    return f"已复制为本单位的事项“{name}”。用记事本打开，照里面的说明改引号里的词，改好保存后在这里检查一遍。"


def commented(name: str) -> str:
    """Said after writing the copy with comments."""
    return f"已写好带批注的副本“{name}”。"


def on_line(line: int) -> str:
    """Where in the file of a matter a fault stands."""
    return f"第{line}行"

"""The Chinese texts of the form (通报要素), of the line above it, and of the office's own layouts (本单位版式)."""

from collections.abc import Sequence

from app.core.field import GAP

# The office's own layouts
SAVE_AS, REMOVE = "另存为本单位版式(&S)…", "删除(&E)"
REMOVE_TIP = "只能删除本单位保存的版式"
TITLE = "另存为本单位版式"
NAME, BASE, FONTS = "名称(&N)：", "由哪种版式改来(&B)：", "字体"
PROPOSED = "本单位版式"
LENGTHS = {
    "top": "上边距(&1)：",
    "bottom": "下边距(&2)：",
    "left": "左边距(&3)：",
    "right": "右边距(&4)：",
    "pitch": "行距(&5)：",
}
MILLIMETRES, POINTS = " 毫米", " 磅"
SAVE = "保存(&S)"
FONT_TIP = "写 Word 字体列表里的名字；不改就照原来的版式"
REPLACES = "已经有同名的版式，保存后替换原来的。"
REMOVE_TITLE = "删除版式"

# The line above the form
MATTER_LABEL, MATTER_TIP = "事项(&A)：", "这份台账是什么事的整改，决定标题、导语和要填的要素"
KIND, KIND_LABEL = "文件种类(&K)", "文件种类(&K)："
HEADER_WRITE, WRITE_TIP = "生成通报", "按要素和台账生成 Word 文档（Ctrl+G）"
KIND_TIP = "生成哪一种文件"
FOLD, FOLD_TIP = "随填随看(&L)", "右边随着填写显示文件写成的样子；地方窄时可以收起来"

# The form
FORM_OFFICE = "本单位（所有台账通用）"
FORM_INSPECTION = "只用于这份台账"
FORM_MISSING = "还要填的"
FIELD_MISSING = "不填的话，文件里标为【待补】"
FORM_LAYOUT = "版式"
FORM_COMPLETE = "要素已填齐。"
GIVE_BACK, GIVE_BACK_TIP = "清空", "清空沿用的要素，改填这份台账自己的；已经改过的留着"
OPTIONAL = "（选填）"
TO_CONFIRM = "待确认"
TODAY, FILED = "用今天", "用台账的"
INSERT, INSERT_TIP = "插入数字", "在光标处写上一个数字的字段名，印出来是台账里现在的数；台账改了，数也跟着改"


def offer(text: str) -> str:
    """What the ledger says of itself, to be taken by a press."""
    return f"用台账的填报单位：{text}"


def offer_day(label: str, day: str) -> str:
    """A day that is offered, and whose."""
    return f"{label}：{day}"


def number(name: str, value: str) -> str:
    """A number to be put in by name; one that nobody confirmed would be printed as 【待补】."""
    return f"{name}（{TO_CONFIRM if GAP.fullmatch(value) else value}）"


def by_name(name: str) -> str:
    """What is put into the text for it."""
    return f"{{{{ {name} }}}}"


def unknown_names(names: Sequence[str]) -> str:
    """Names between braces that no field has."""
    told = "".join(f"“{name}”" for name in names)
    return f"没有名为{told}的字段，印出来是【待补】；数字请用“{INSERT}”选。"


def lent(name: str) -> str:
    """The particulars are those given for that ledger."""
    return f"沿用上次的要素（{name}）。"


def result(why: str, replaces: bool) -> str:
    """What comes of the layout."""
    return why + (REPLACES if replaces else "")


def ask_remove(name: str) -> str:
    """Asked before an own layout is removed."""
    return f"要删除本单位版式“{name}”吗？已经生成的文件不受影响。"


def saved(name: str) -> str:
    """Said after saving."""
    return f"已保存版式“{name}”，现在就用它。"


def removed(name: str, now: str) -> str:
    """Said after removing."""
    return f"已删除版式“{name}”，现在用“{now}”。"


def preset_gone(name: str, default: str) -> str:
    """The chosen layout was removed elsewhere or cannot be used any more."""
    return f"版式“{name}”不在了或不能用，已改用“{default}”。"


def kind_gone(name: str, default: str) -> str:
    """The chosen template was removed or renamed."""
    return f"模板“{name}”不在了，文件种类已改用“{default}”。"


def kind_not_of(matter: str, name: str, now: str) -> str:
    """The chosen kind of document is none of the matter's."""
    return f"事项“{matter}”没有“{name}”，文件种类已改用“{now}”。"


def matter_gone(name: str, default: str) -> str:
    """The file of the chosen matter was removed, renamed or spoilt."""
    return f"事项“{name}”不在了或读不出来，现在按“{default}”写；在“模板…”里可以检查。"


def matter_taken(name: str, where: str) -> str:
    """What a ledger was taken to be about, and by what."""
    return f"按{where}认作“{name}”；不是的请改选事项。"


def matter_back(name: str) -> str:
    """The button that takes the usual matter instead."""
    return f"改回“{name}”"


def matter_unsure(names: Sequence[str], meanwhile: str) -> str:
    """A ledger and its particulars speak of several matters."""
    told = "".join(f"“{name}”" for name in names)
    return f"台账和要素里有{told}的说法，请选定事项；选定以前按“{meanwhile}”写。"


def form_missing(names: Sequence[str]) -> str:
    """Which particulars are missing."""
    return f"还缺{len(names)}项：{'、'.join(names)}。不填的在文件里标为【待补】。"


def write_button(kind: str, must: int) -> str:
    """The text of the button that writes; the wording of a kind (分方面) stands in the list beside it."""
    label = f"生成{kind.partition('（')[0]}" if kind else HEADER_WRITE
    return f"{label}（还有{must}处必须处理）" if must else label

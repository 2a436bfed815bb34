"""The page that tells an office how to write a template: every field and filter, from their declarations."""

from collections.abc import Iterator

from app.core.field import Kind, Particular, TemplateField
from app.core.particulars import PARTICULARS
from app.notice.fields import COMPUTED
from app.word.filters import FILTERS

_HEAD = "# 模板说明\n\n"
_INTRO = """本文件由 `python tools/make_templates.py` 从程序的字段声明生成，请不要手工修改。

## 怎样改模板

模板就是 Word 文档（.docx）。用 Word 或 WPS 打开本文件夹里的模板，另存一份，改文字、字体、版面都可以；
双花括号里的字段名要照下表写，生成文件时换成台账和要素里的内容。

- 填一个字段：`{{ 发文机关 }}`
- 有内容才写一段：单独一段写 `{%p if 问题线索处理情况 %}`，最后单独一段写 `{%p endif %}`
- 逐项重复：单独一段写 `{%p for 事项 in 待整改事项 %}`，中间写 `{{ 事项.序号 }}` `{{ 事项.名称 }}`，
  最后单独一段写 `{%p endfor %}`；表格里逐行重复，用 `{%tr for … %}` 和 `{%tr endfor %}`，各占一行
- 段落样式按名称起作用：发文机关标志、红色分隔线、署名、成文日期、盖章署名、盖章成文日期、附件说明、抄送机关、印发机关等，
  由程序量好位置；版记写在模板末尾，程序放到末页下端

## 一个例子

想在通报里加一句完成情况，就在“一、”下面加一段：

> 目前，已完成整改{{ 完成数 }}个，完成率{{ 完成率 }}；制定、修订制度{{ 制度数|汉字 }}项。

台账有 27 个问题、完成 24 个、修订制度 8 项时，印出来是：

> 目前，已完成整改24个，完成率88.89%；制定、修订制度八项。

## 附带的模板

| 模板 | 一份文件里有 |
|---|---|
| 整改进展通报 | 一份；福建一带的写法 |
| 整改进展通报（分方面） | 一份；在“…”方面、关于“…”问题的整改 |
| 整改进展通报（主体责任） | 一份；主体责任、第一责任人在前 |
| 整改情况报告 | 一份；上行文，整改台账作附件横排 |
| 督办通知单 | 每个责任部门（没有部门时每个责任人）一份，各自从第1页编起 |
| 销号审批表 | 每个已完成的问题一份，各自从第1页编起 |
| 台账附表 | 一份；横排 |
"""


def guide() -> str:
    """The text of templates/README.md."""
    parts = (
        "## 经办人填写的字段（要素）\n\n选填的字段没有填时是空的；其余的没有填时印【待补：字段名】。\n",
        "\n".join(_table(PARTICULARS)),
        "\n## 从台账得来的字段\n\n“事项.名称”这样的字段，只在 `for 事项 in …` 里面用。\n",
        "\n".join(_table(COMPUTED)),
        "\n## 过滤器\n\n| 写法 | 作用 | 例 |\n|---|---|---|",
        "\n".join(f"| `\\|{one.name}` | {one.meaning} | {_cell(one.example)} |" for one in FILTERS),
    )
    return _HEAD + _INTRO + "\n" + "\n".join(parts) + "\n"


def _table(fields: tuple[TemplateField, ...]) -> Iterator[str]:
    yield "| 字段 | 类型 | 含义 | 例 |"
    yield "|---|---|---|---|"
    for one in fields:
        yield from _rows(one, "")


def _rows(field: TemplateField, within: str) -> Iterator[str]:
    optional = isinstance(field, Particular) and field.optional and field.kind is not Kind.CHOICE
    kind = f"{field.kind}（选填）" if optional else str(field.kind)
    if isinstance(field, Particular) and field.choices:
        kind += f"：{'、'.join(field.choices)}"
    yield f"| {within}{field.name} | {kind} | {_cell(field.meaning)} | {_cell(field.example)} |"
    for child in field.children:
        yield from _rows(child, f"{within}{field.name} › ")


def _cell(text: str) -> str:
    return text.replace("|", "\\|") or "—"

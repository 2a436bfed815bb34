"""The page that tells an office how to write a template: every field and filter, from their declarations."""

from collections.abc import Iterator

from app.core.field import Kind, Particular, TemplateField
from app.core.matters.texts import TEXTS
from app.core.particulars import PARTICULARS
from app.notice.fields import COMPUTED
from app.word.templates.filters import FILTERS
from tools.templates.wordings import PRINTED

_HEAD = "# 模板说明\n\n"
_INTRO = """本文件由 `python tools/templates/make_templates.py` 从程序的字段声明生成，请不要手工修改。

## 做一个本单位的模板

模板就是 Word 文档（.docx）。文字、字体、版面、图片、表格都可以改；双花括号里的字段名要照后面的表写，生成文件时换成
台账和要素里的内容。一步一步来：

1. **复制一份附带的模板来改**：`python main.py template 整改进展通报 --copy-as 本局通报`，它打印出新文件的位置，
   在本单位的模板文件夹（“模板”）里。也可以自己新建一个 Word 文档，存到那个文件夹里。
2. **用 Word 或 WPS 打开它**，像改普通文件一样改：换掉“一、”下面的话，插入本单位的版头图片（插入 › 图片，不要用链接），
   调整段落。要保留的段落样式在“段落样式”一节里。
3. **填字段**：在要填内容的地方输入 `{{ 发文机关 }}`。花括号、竖线、百分号都用半角（英文状态）输入；一个标记写在同一段里。
4. **加一句完成情况**，就在“一、”下面加一段：

   > 截至{{ 核对日期 }}，已完成整改{{ 完成数 }}个，完成率{{ 完成率 }}；制定、修订制度{{ 制度数|汉字 }}项。

   台账有 27 个问题、完成 24 个、修订制度 8 项时，印出来是：

   > 截至2026年6月30日，已完成整改24个，完成率88.89%；制定、修订制度八项。

5. **加一张部门分工表**：插入一个四行的表格。第一行写表头；第二行只在第一格写 `{%tr for 问题 in 台账 %}`；
   第三行写每一行的内容；第四行只在第一格写 `{%tr endfor %}`。生成时第二、四行去掉，第三行每个问题重复一行：

   | 问题 | 责任部门 | 状态 |
   |---|---|---|
   | `{%tr for 问题 in 台账 %}` | | |
   | `{{ 问题.问题 }}` | `{% for 措施 in 问题.措施 %}{{ 措施.责任部门 }}；{% endfor %}` | `{{ 问题.状态 }}` |
   | `{%tr endfor %}` | | |

6. **用前检查**：`python main.py template 本局通报`，一次列出全部错误，每处写明在第几段、怎么改。
   加 `-o 批注.docx`，另写一份副本，错误用批注标在出错的段落上，用 Word 打开对着改。检查只看不执行，模板里不能有代码。
7. **使用**：模板列表里已经有它的名称；命令行写 `--template 本局通报`。和附带的模板同名时，用本单位的。
   文件夹在 Windows 的 `%APPDATA%\\台账成文\\模板`，其他系统的 `~/.config/taizhang-chengwen/模板`。

## 写法

| 要做什么 | 怎么写 |
|---|---|
| 填一个字段 | `{{ 发文机关 }}` |
| 有内容才写几段 | 单独一段 `{%p if 问题线索处理情况 %}`，最后单独一段 `{%p endif %}`；中间可以有 `{%p elif … %}`、`{%p else %}` |
| 有内容才写半句 | `{% if 推进数 %}，尚未完成{{ 推进数 }}个{% endif %}` |
| 逐段重复 | 单独一段 `{%p for 事项 in 待整改事项 %}`，中间写 `{{ 事项.序号 }}` `{{ 事项.名称 }}`，最后单独一段 `{%p endfor %}` |
| 逐行重复 | `{%tr for … %}` 和 `{%tr endfor %}`，在表格里各占一行 |
| 一句里重复 | `{% for 一种 in 问责 %}{% if not loop.first %}、{% endif %}{{ 一种.方式 }}{{ 一种.人数 }}人{% endfor %}` |
| 相邻行的同一格合并 | 在循环里的单元格开头写 `{% vm %}` |
| 比较 | `{% if 版头 == "红头" %}`、`{% if 问题数 > 10 %}`，用 `and` `or` `not` 连接；选项只能和表里列出的值比 |
| 第几项 | 循环里 `{{ loop.index }}` 是第几项，`loop.first`、`loop.last` 是头一项、末一项 |
| 给自己看的话 | `{# 这里放会议精神 #}`，不会印出来 |

开始和结束的写法要一样：都写 `p`、都写 `tr`，或都不写；都在同一处（同一个单元格、同一个文本框）。页眉、页脚、文本框、脚注里
也可以填字段；尾注、图表、批注和图片的说明文字里不行。

## 段落样式

段落样式按名称起作用：发文机关标志、红色分隔线、签发人、署名、成文日期、盖章署名、盖章成文日期、附注、附件说明、抄送机关、印发机关等，
由程序量好位置；版记写在模板末尾，程序放到末页下端。自己新建的文档里没有这些样式，从附带的模板里复制一段过来，样式会一起带来。

## 附带的模板

| 模板 | 一份文件里有 |
|---|---|
| 整改进展通报 | 一份；福建一带的写法 |
| 整改进展通报（分方面） | 一份；在“…”方面、关于“…”问题的整改 |
| 整改进展通报（主体责任） | 一份；主体责任、第一责任人在前 |
| 整改情况报告 | 一份；上行文，逐条写措施和结果，整改台账作附件横排 |
| 督办通知单 | 每个责任部门（没有部门时每个责任人）一份，各自从第1页编起 |
| 销号审批表 | 每个可以销号的问题一份，各自从第1页编起 |
| 台账附表 | 一份；横排 |
"""
_MATTER = """## 做一个事项

事项是“这份台账是什么事的整改”：巡察、审计、安全生产检查……它决定标题、导语、各处的叫法，问哪些要素，有哪些文件。
一步一步怎样做，见 docs/新事项.md。一个事项就是一个文本文件（.toml），下面是它能写的全部：

- `名称`：和文件名一样；不能和模板同名；和附带的事项同名的，用本单位的。
- `参照`：照程序附带的哪一个。写了它，别的都可以不写：没有写的照它，里面那件事的词（名称，整改名称、问题名称、动作、完成说法）
  换成这里写的；另写了通报标题、通报导语的，报告的标题、导语也照着写。没有 `参照` 的，用语表里到长效机制标题为止，每一行都要有。
- `标志`：只有这件事才说的词，如 `["信访督查", "信访督查组"]`，不要写“整改”“问题”。台账的标题、工作表的名称、
  要素里出现别的事项的标志，程序会提醒事项选错了。
- `种类`：这件事写哪些文件；没有这一行就照 `参照` 的那一个，再没有就是全部都有。
- `[要素.检查机构]`：下面可以写 `叫法`（经办人看到的名称）、`含义`、`例`、`怎么填`（必填、选填、不问）。
  没有写到的要素照“经办人填写的字段”里的表；不问的，句子里不能用。
- `[字段]`：检查时间在这里叫什么。
- `[用语]`：印在哪里见下面的表。可以填要素和数字的字段，如 `{{ 检查机构 }}`、`{{ 反馈数 }}`
  （`{{ 问题数 }}`连自查发现的也在内），列表不行；`{{ 名称 }}` 只在问题句首、问题标题、问题称呼里用
  （写成 `{{ 引号名称 }}` 的，问题有逗号时加引号）。

左边和方括号里的名称照写，等号、引号、方括号、花括号用英文（半角）的；引号里面要写引号的，用中文的“”。

事项改不了的：要素的名称和有哪些要素；模板里写死的话（如“特此报告”）、各部分的次序，要改这些，做一个本单位的模板；
台账的列名和检查的规则（提醒里说的“整改进展”“整改措施”是台账的列）。

### 事项的用语

"""


def guide() -> str:
    """The text of templates/README.md."""
    parts = (
        "## 经办人填写的字段（要素）\n\n选填的字段没有填时是空的；其余的没有填时印【待补：字段名】。\n",
        "\n".join(_table(PARTICULARS)),
        "\n## 从台账得来的字段\n\n“事项.名称”这样的字段，只在 `for 事项 in …` 里面用。\n",
        "\n".join(_table(COMPUTED)),
        "\n## 过滤器\n\n| 写法 | 用在 | 作用 | 例 |\n|---|---|---|---|",
        "\n".join(f"| `\\|{one.name}` | {one.takes} | {one.meaning} | {_cell(one.example)} |" for one in FILTERS),
    )
    matter = _MATTER + "\n".join(_printed()) + "\n\n"
    return _HEAD + _INTRO + "\n" + matter + "\n".join(parts) + "\n"


def _printed() -> Iterator[str]:
    yield "粗的是这一行用语，前后是模板和程序写的。\n"
    yield "| 用语 | 印在哪里 | 印出来的样子 |"
    yield "|---|---|---|"
    for one in TEXTS:
        where, sentence = PRINTED[one.name]
        yield f"| {one.name} | {where} | {sentence} |"


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
    used = f"`{{% for 项 in {field.name} %}}`" if field.kind is Kind.LIST and not within else ""
    yield f"| {within}{field.name} | {kind} | {_cell(field.meaning)} | {_cell(field.example or used)} |"
    for child in field.children:
        yield from _rows(child, f"{within}{field.name} › ")


def _cell(text: str) -> str:
    return text.replace("|", "\\|") or "—"

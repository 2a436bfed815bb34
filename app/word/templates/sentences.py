"""Every trouble a template can have: its permanent id, how grave it is, its sentence and how to mend it."""

from dataclasses import dataclass

from app.core.template_report import Severity, TemplatePlace, TemplateTrouble

_NAMES = "字段名照模板说明（templates/README.md）里的表写。"
_LOOP = "{% for 事项 in 待整改事项 %}"


@dataclass(frozen=True)
class _Kind:
    message: str
    fix: str
    severity: Severity = Severity.ERROR


def _warning(message: str, fix: str) -> _Kind:
    return _Kind(message, fix, Severity.WARNING)


# Plain replacement of <name>: braces are what these sentences are about.
_KINDS = {
    # Marks
    "full-width-braces": _Kind("“<text>”用了全角的花括号或百分号，程序不认", "改成半角：<expected>。"),
    "full-width-sign": _Kind("“<text>”里的“<signs>”是全角符号，程序不认", "改成半角：<expected>。"),
    "brace-missing": _Kind("“<text>”少了一个花括号", "两边各写两个花括号：<expected>。"),
    "brace-spaced": _Kind("“<text>”的两个花括号中间有空格", "去掉花括号中间的空格。"),
    "brace-single": _Kind("“<text>”只有一层花括号，不会换成内容", "写成双花括号：<expected>。"),
    "brace-mixed": _Kind("“<text>”开头和结尾的括号不是一对", "字段写 {{ … }}，循环和判断写 {% … %}，前后要一样。"),
    "brace-stray": _Kind("“<text>”前面没有对应的开头", "补上开头的 <opening>，或删去这个结尾。"),
    "brace-loose": _Kind(
        "这一段<where>单独的花括号会和<other>连在一起，填写时会出错", "删去这个花括号，或在它旁边加一个字。"
    ),
    "mark-unclosed": _Kind("“<text>”没有写结尾", "在这一段里补上 <closing>；一个标记不能分在两段里。"),
    "mark-split": _Kind(
        "“<text>”中间有超链接、图片、域或内容控件的边界，填写时会出错",
        "删掉这个标记，在原处不带格式地重新输入一遍。",
    ),
    "mark-misplaced": _Kind(
        "<where>里写了“<text>”，那里不能填字段", "把标记移到正文、表格、页眉、页脚或文本框的文字里。"
    ),
    "prefix-space": _Kind("“<text>”里的 <prefix> 没有写对", "<prefix> 紧跟在 {% 后面，再空一个半角空格：<expected>。"),
    "prefix-on-field": _Kind("“<text>”的花括号后面多了 <prefix>", "填字段不用写 <prefix>：<expected>。"),
    "trim-sign": _Kind("“<text>”里的减号会把前后的段落连在一起", "去掉减号：<expected>。"),
    # Fields
    "unknown-field": _Kind("没有名为“<name>”的字段", "<hint>" + _NAMES),
    "unknown-child": _Kind("“<of>”里没有“<name>”", "<hint>" + _NAMES),
    "unknown-filter": _Kind("没有名为“<name>”的过滤器", "<hint>可用的过滤器：<known>。"),
    "filter-kind": _Kind("“<text>”里的 |<name> 要用在<takes>上，这个字段是<kind>", "去掉 |<name>，或换一个字段。"),
    "choice": _Kind("“<name>”不会是“<value>”，这个判断永远不成立", "可以写的值：<choices>。"),
    "compare-kind": _Kind("“<text>”拿<kind>和<other>比，这个判断没有意义", "数字不加引号，文字加引号。"),
    "list-printed": _Kind("“<name>”是一个列表，不能直接填", "逐项写：" + "{%p for 项 in <name> %}…{%p endfor %}。"),
    "item-printed": _Kind("“<name>”是一项内容，不能直接填", "写明要它的哪一个字段，如 <example>。"),
    "not-a-list": _Kind("“<text>”里的“<name>”不是列表，不能逐项重复", "换成类型是“列表”的字段，如 " + _LOOP + "。"),
    "loop-outside": _Kind("“<text>”用了 loop，但不在循环里", "loop 只能写在 {% for … %} 和 {% endfor %} 之间。"),
    "not-understood": _Kind("“<text>”看不懂", "<hint>照模板说明（templates/README.md）里的写法改。"),
    "too-deep": _Kind("“<text>”一层套一层，套得太多", "拆成几个 {% if %}，或删去多余的括号和 not。"),
    "code": _Kind(
        "“<text>”用了不允许的写法",
        "模板里只能写字段、过滤器、{% for %} 和 {% if %}（比较用 == != > <，连接用 and or not），请改写或删去。",
    ),
    # Loops and conditions
    "unknown-tag": _Kind("“<text>”不是程序认识的标记", "<hint>可用的标记：for、endfor、if、elif、else、endif。"),
    "block-unclosed": _Kind("“<text>”后面没有对应的 <closing>", "在要<does>的内容后面加上 <closing>。"),
    "block-unopened": _Kind("“<text>”前面没有对应的 <opening>", "补上前面的 <opening>，或删去这个标记。"),
    "block-prefix": _Kind("“<text>”和前面的“<other>”写法不一样", "前后写法要一样：都写 p、都写 tr，或都不写。"),
    "block-place": _Kind("“<text>”和前面的“<other>”不在同一处", "<advice>"),
    "not-alone": _Kind(
        "“<text>”所在的<unit>还有别的内容，生成时会一起丢掉", "让它自己占一个<unit>，别的内容移到别处。"
    ),
    "outside-table": _Kind("“<text>”不在表格里", "tr、tc、vm 只用在表格里；逐段重复写 {%p for … %}。"),
    "vm-outside": _Kind("“<text>”不在循环里", "vm 写在 {%tr for … %} 和 {%tr endfor %} 之间的单元格里。"),
    "blank-paragraphs": _warning("“<text>”独占一段，生成后这里会留下空段", "写成 <expected>，后面对应的标记也加上 p。"),
    # The file
    "external-link": _Kind("链接了文件以外的图片或对象（<target>）", "改为插入到文档中，或删去。"),
    "fetching-field": _Kind("有会从别处取内容的域（<name>）", "删去这个域，把内容直接写在模板里。"),
    "embedded": _Kind("嵌入了对象或控件（<part>）", "删去它；需要图时，插入图片。"),
    "macro": _Kind("带有宏", "用 Word 另存为不带宏的“Word 文档（.docx）”。"),
    "doctype": _Kind("有不该有的定义（DOCTYPE，在 <part>）", "用 Word 新建文档，把内容复制过去，重新做一份。"),
    "not-a-document": _Kind("不是完整的 Word 文档（.docx）", "用 Word 打开后另存为“Word 文档（.docx）”。"),
    "paper-missing": _warning(
        "模板里没有页面设置，Word 会用 Letter 纸排版", "用 Word 打开模板，在“布局—纸张大小”里选 A4，保存后再检查。"
    ),
    # Styles and use
    "no-field": _warning("没有用到任何字段，每次生成的内容都一样", "在要填内容的地方写字段，如 {{ 发文机关 }}。"),
    "style-missing": _warning(
        "写了“<text>”，样式是“<style>”，程序按样式“<expected>”找这一段，不会替它量位置",
        "给这一段选样式“<expected>”；没有这个样式时，从附带的模板里复制一段过来。",
    ),
    "style-misspelt": _warning("样式“<style>”可能是“<expected>”写错了，程序不认", "把样式改名为“<expected>”。"),
    "rules-missing": _warning(
        "有版记，但模板里没有样式“<expected>”，版记的线印不出来", "从附带的模板里复制版记的几段过来，样式会一起带来。"
    ),
}
IDS = frozenset(_KINDS)
_LONGEST = 200  # characters of what a sentence quotes: a mark may be a page long


def trouble(ident: str, place: TemplatePlace, **values: str) -> TemplateTrouble:
    """The trouble of that id with its sentences. Raises KeyError for an unknown id."""
    kind = _KINDS[ident]
    return TemplateTrouble(ident, kind.severity, place, _fill(kind.message, values), _fill(kind.fix, values))


def perhaps(name: str) -> str:
    """The hint at what was probably meant; empty where nothing is near."""
    return f"是不是“{name}”？" if name else ""


def _fill(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"<{name}>", value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…")
    return text

"""Fills a template by docxtpl in its sandbox: strict, escaping, and with every trouble as one Chinese sentence."""

import io
import re
from collections.abc import Callable
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from app.core.errors import BadTemplate
from app.word.filters import FILTERS
from app.word.printable import printable
from app.word.safety import safe_template


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """Leaves the properties alone: they are removed afterwards."""

    def render_properties(self, *_: object) -> None:
        """Nothing to fill."""


def render(template: Path, fields: dict[str, object]) -> tuple[bytes, list[str]]:
    """The filled document, and every text that was printed into it, in order.

    Raises BadTemplate.
    """
    filled = _opened(template.name, safe_template(template))
    printed: list[str] = []
    try:
        filled.render(printable(fields), _environment(printed.append), autoescape=True)
    except TemplateError as error:
        raise BadTemplate(f"模板“{template.name}”{_trouble(error)}") from error
    except (TypeError, ValueError, ArithmeticError) as error:
        raise BadTemplate(
            f"模板“{template.name}”里有字段用法不对（例如对文字或数字用了循环），请对照模板说明改正。"
        ) from error
    out = io.BytesIO()
    filled.save(out)
    return out.getvalue(), printed


def _opened(name: str, content: bytes) -> _Template:
    opened = _Template(io.BytesIO(content))
    try:
        opened.init_docx()
    except (ValueError, KeyError, etree.XMLSyntaxError) as error:
        raise BadTemplate(f"模板“{name}”不是完整的 Word 文档（.docx），请用 Word 打开后另存为 .docx。") from error
    return opened


def _environment(say: Callable[[str], None]) -> SandboxedEnvironment:
    # A context function is called only for what is really printed: constants in a branch not taken stay out.
    @pass_context
    def finalize(_: Context, value: object) -> object:
        if not isinstance(value, StrictUndefined):
            say(str(value))
        return value

    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=finalize)
    environment.filters.update({one.name: one.apply for one in FILTERS})
    return environment


def _trouble(error: TemplateError) -> str:
    message = error.message or ""
    quoted = re.findall(r"'([^']*)'", message)
    match error:
        case SecurityError():
            return "用了不允许的写法；模板里只能写字段、{% for %} 和 {% if %}。"
        case UndefinedError():
            return f"用了没有的字段“{quoted[-1] if quoted else message}”，请对照模板说明改正。"
        case TemplateSyntaxError():
            return f"的标记写错了{_near(error, quoted)}；请检查 {{{{ }}}}、{{% for %}}、{{% if %}} 是否成对。"
        case _:
            return f"不能填写：{quoted[-1] if quoted else message}。"


def _near(error: TemplateSyntaxError, quoted: list[str]) -> str:
    lines = [text.strip() for text in getattr(error, "docx_context", ())]
    near = lines[3] if len(lines) > 3 else next((text for text in lines if "{" in text), "")
    if near:
        return f"，在“{near[:40]}”附近"
    return f"，在“{quoted[0]}”处" if quoted else ""

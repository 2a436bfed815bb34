"""Fills a template by docxtpl in its sandbox, once the check has found no error in it: strict and escaping."""

import io
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from app.core.errors import BadTemplate
from app.core.particulars import JOINT, LETTER, LETTERHEAD
from app.core.progress import let_go_values
from app.core.told.sourced import keep
from app.word.filling.printable import printable
from app.word.ooxml.metadata import untrace
from app.word.ooxml.package import write_parts
from app.word.ooxml.wml import DOCUMENT, is_text_part, parse, serialise
from app.word.reading.opening import read_template
from app.word.templates.check import check
from app.word.templates.filters import FILTERS, Filter
from app.word.templates.vocabulary import read_values

# A joint issue (联合行文) signed in a template's own way; sheets and forms have one issuer and no title of their own.
_SIGNED_BY, _TITLES = "署名行", frozenset(("标题行", "报告标题行"))


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """Leaves the properties alone: they are removed afterwards."""

    def render_properties(self, *_: object) -> None:
        """Nothing to fill."""


def render(template: Path, fields: dict[str, object], write: Callable[[object], str] = str) -> tuple[bytes, list[str]]:
    """The filled document, and every text that was printed into it, in order.

    The template is checked first, against these very fields. `write`: how a value is written where it is printed;
    conditions and filters see the value itself. Raises BadTemplate.
    """
    parts = read_template(template)
    report = check(template.name, parts, read_values(fields))
    if report.errors:
        raise BadTemplate(report.refusal())
    if fields.get(LETTERHEAD.name) == LETTER and LETTERHEAD.name in report.fields and not _knows_letters(parts):
        raise BadTemplate(
            f"模板“{template.name}”没有信函的版头：请把要素“版头”改成红头、套打或无，或者另存一份附带的模板，在那一份上改。"
        )
    if fields.get(_SIGNED_BY) and _SIGNED_BY not in report.fields and _TITLES.intersection(report.fields):
        raise BadTemplate(
            f"模板“{template.name}”只署一个机关的名：请把要素“{JOINT.name}”留空，或者另存一份附带的模板，在那一份上改。"
        )
    printed: list[str] = []
    values = {name: printable(value) for name, value in fields.items()}
    filled = _Template(io.BytesIO(write_parts(_accept_revisions(parts))))
    try:
        filled.render(values, environment(printed.append, write), autoescape=True)
    except (TemplateError, TypeError, ValueError, ArithmeticError, etree.XMLSyntaxError) as error:
        raise BadTemplate(
            f"模板“{template.name}”里有字段用法不对（例如对不是数字的内容用了 |汉字），请对照模板说明改正。"
        ) from error
    let_go_values(values)
    out = io.BytesIO()
    filled.save(out)
    return out.getvalue(), printed


def _knows_letters(parts: Mapping[str, bytes]) -> bool:
    """Whether its conditions tell a letter from other heads: an older copy would leave the head out without a word."""
    return LETTER in "".join(str(one) for one in parse(parts[DOCUMENT]).itertext())


def _accept_revisions(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """With all revisions accepted: docxtpl would fill what the clerk has deleted, too."""
    accepted = dict(parts)
    for name in filter(is_text_part, parts):
        root = parse(parts[name])
        untrace(root)
        accepted[name] = serialise(root)
    return accepted


def environment(say: Callable[[str], None], write: Callable[[object], str] = str) -> SandboxedEnvironment:
    """The sandbox templates are filled in; `say` is told every text that is printed, `write` makes it one."""

    # A context function is called only for what is really printed: constants in a branch not taken stay out.
    @pass_context
    def finalize(_: Context, value: object) -> object:
        if isinstance(value, StrictUndefined):
            return value
        text = write(value)
        say(text)
        # docxtpl makes {{ of a {_{ in what it filled; a ledger's own comes out as it is.
        return escape(text).replace("_", Markup("&#95;"))

    made = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=finalize)
    # Only what the guide names: jinja2's own filters and functions would let a template turn the escaping off.
    made.filters = {one.name: partial(_filtered, one) for one in FILTERS}
    made.globals.clear()
    return made


def _filtered(chosen: Filter, value: object) -> str:
    return keep(chosen.apply(value), value)

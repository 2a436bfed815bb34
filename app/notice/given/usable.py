"""The names of the fields that can stand in a sentence the office writes: {{ 问题数 }}, {{ 反馈日期 }}."""

from collections.abc import Iterable

from app.core.field import Kind
from app.core.matters.matter import Matter
from app.core.matters.texts import FORMS
from app.core.particulars import IN_PARAGRAPHS
from app.notice.fields import FIELDS

# The forms wait for the name of a problem; a paragraph of several sentences is no part of one.
_UNUSABLE = {one.name for one in (*FORMS.values(), *IN_PARAGRAPHS)}


def usable_names(matters: Iterable[Matter]) -> tuple[str, ...]:
    """Those of texts and numbers, by their own names and by those of the matters; a list is no part of a sentence."""
    return tuple(usable_fields(matters))


def usable_fields(matters: Iterable[Matter]) -> dict[str, str]:
    """The same names, each with the field's own."""
    own = [one.name for one in FIELDS if one.kind is not Kind.LIST and one.name not in _UNUSABLE]
    called = {label: name for one in matters for label, name in one.names.items() if name in own and label not in own}
    return {**{name: name for name in own}, **called}

"""Documents written once for each of a field's items, and what is said when there is none."""

from collections.abc import Mapping

from app.core.errors import NothingToWrite

_ONE_EACH = {
    "督办通知单": ("督办单", "台账里没有逾期或缺少要素的事项，不需要督办通知单。"),
    "销号审批表": ("销号表", "台账里没有已完成的问题，没有可以销号的。"),
}


def refuse_empty(template: str, fields: Mapping[str, object]) -> None:
    """A document that comes once for each of nothing would be an empty page. Raises NothingToWrite."""
    field, why = _ONE_EACH.get(template, ("", ""))
    if field and not fields[field]:
        raise NothingToWrite(why)

"""Documents written once for each of a field's items, and what is said when there is none."""

from collections.abc import Collection, Mapping

from app.core.errors import NothingToWrite
from app.core.field import Kind
from app.notice.fields import CLOSURES, FIELDS, SLIPS

_ONE_EACH = {
    SLIPS.name: "台账里没有逾期或缺少要素的事项，不需要督办通知单。",
    CLOSURES.name: "台账里没有已完成的问题，没有可以销号的。",
}
_LISTS = frozenset(one.name for one in FIELDS if one.kind is Kind.LIST)


def refuse_empty(used: Collection[str], fields: Mapping[str, object]) -> None:
    """A document of nothing but one list that is empty would be an empty page. Raises NothingToWrite.

    `used` are the fields of the template, so that an office's own slips are refused like the shipped ones.
    """
    lists = _LISTS.intersection(used)
    for field, why in _ONE_EACH.items():
        if lists == {field} and not fields[field]:
            raise NothingToWrite(why)

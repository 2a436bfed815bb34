"""The fields with values that know which particular or figure they are; what is made of the ledger's texts knows its cells."""

from collections.abc import Mapping

from app.core.particulars import PARTICULARS, Particulars
from app.core.told.origin import Origin, OriginKind
from app.core.told.sourced import SourcedNumber, SourcedText, sourced
from app.notice import fields
from app.notice.sources import particulars_for

# Made of the ledger's texts; and the numeral of a heading, which is the template's.
_OTHERS = frozenset(
    one.name
    for one in (fields.OUTLINE, fields.REMAINING, fields.ROWS, fields.CLOSURES, fields.SLIPS, fields.REMAINING_NUMBER)
)


def with_names(values: Mapping[str, object], particulars: Particulars) -> dict[str, object]:
    """The same values; a list's texts are from where the list is."""
    return {name: _from(value, _origin(name, particulars)) for name, value in values.items()}


def _origin(name: str, particulars: Particulars) -> Origin | None:
    if name in _OTHERS:
        return None
    made_of = particulars_for([name])
    if not made_of:
        return Origin(OriginKind.FIGURE, name)
    given = (one for one in made_of if particulars.text(one))
    own = next((one for one in PARTICULARS if one.name == name), made_of[0])
    return Origin(OriginKind.PARTICULAR, next(given, own).name)


def _from(value: object, origin: Origin | None) -> object:
    match value:
        case SourcedText() | bool():
            return value
        case str():
            return sourced(value, origin)
        case int() if origin:
            return SourcedNumber(value, origin)
        case list():
            return [_from(one, origin) for one in value]
        case dict():
            return {key: _from(one, origin) for key, one in value.items()}
        case _:
            return value

"""The fields with values that know which particular or figure they are; what is made of the ledger's texts knows its cells."""

from collections.abc import Mapping

from app.core.field import gap
from app.core.matters.given import Particulars
from app.core.told.origin import Origin, OriginKind
from app.core.told.sourced import SourcedNumber, SourcedText, sourced
from app.notice import fields
from app.notice.forms import sheet_fields
from app.notice.given.sources import made_of

# Made of the ledger's texts; and the numeral of a heading, which is the template's.
_OTHERS = frozenset(
    one.name
    for one in (
        fields.OUTLINE,
        fields.REMAINING,
        sheet_fields.ROWS,
        sheet_fields.CLOSURES,
        sheet_fields.SLIPS,
        fields.REMAINING_NUMBER,
    )
)


def with_names(values: Mapping[str, object], particulars: Particulars) -> dict[str, object]:
    """The same values; a list's texts are from where the list is."""
    return {name: _from(value, _origin(name, value, particulars)) for name, value in values.items()}


def _origin(name: str, value: object, particulars: Particulars) -> Origin | None:
    if name in _OTHERS:
        return None
    sources = [particulars.matter.of(one) for one in made_of(name)]
    if not sources:
        return Origin(OriginKind.FIGURE, name)
    # What is still asked for is to be found first; a title nobody gave is made of the issuer's name.
    printed = "".join(map(str, value if isinstance(value, list) else [value]))
    asked = [one for one in sources if gap(one.label) in printed]
    given = [one for one in sources if particulars.text(one)]
    shown = [one for one in given if particulars.text(one) in printed]
    return Origin(OriginKind.PARTICULAR, (*asked, *shown, *given, *sources)[0].label)


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

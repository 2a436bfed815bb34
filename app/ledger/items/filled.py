"""Rows that say who does what by when: items, whatever their first words are (签字流于形式, 注：消防器材过期)."""

import re
from collections.abc import Callable, Mapping

from app.core.columns import Column, Guess
from app.core.persons import is_listed_name
from app.core.placeholders import is_bare_status
from app.core.text import narrow
from app.ledger.items.around import is_signature, names_a_field
from app.ledger.people.words import is_unit

_BETWEEN_NAMES = re.compile(r"[、,;/\s]+")
_DAY = re.compile(r"\d{1,4}[年月./-]\d{0,2}|[年月]底|季度|长期|立行立改|即知即改")
_WORDED = re.compile(r"(?!\D{0,4}[\d.]+[项个条件类处次元万人%])(?:.*[一-鿿]){2}")
_ENOUGH = 2


def _names_someone(text: str) -> bool:
    return all(is_listed_name(name) or is_unit(name) for name in _BETWEEN_NAMES.split(text))


def _says_words(text: str) -> bool:
    return bool(_WORDED.match(text)) and not is_signature(text)


_FITS: dict[Column, Callable[[str], bool]] = {
    Column.DEPARTMENT: _names_someone,
    Column.OWNER: _names_someone,
    Column.DEADLINE: lambda text: bool(_DAY.match(text)),
    Column.MEASURE: _says_words,
    Column.PROGRESS: lambda text: _says_words(text) and not is_bare_status(text),
}


class Filled:
    """Tells whether two of the columns that make an item of a row hold what belongs there."""

    def __init__(self, columns: Mapping[Column, Guess]) -> None:
        self._fits = [(columns[column].cell.column, fits) for column, fits in _FITS.items() if column in columns]

    def is_item(self, own: Mapping[int, str]) -> bool:
        """Whether they do; a label (填报日期) fits nowhere, nor does the answer right of one."""
        found = 0
        for at, fits in self._fits:
            text = narrow(own.get(at, ""))
            found += bool(text) and not _is_asked(text, own.get(at - 1, "")) and fits(text)
        return found >= _ENOUGH


def _is_asked(text: str, left: str) -> bool:
    return names_a_field(text) or names_a_field(narrow(left))

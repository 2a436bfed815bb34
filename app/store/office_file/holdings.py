"""How much of each kind an office's settings hold, counted in what is taken along."""

from collections.abc import Mapping
from contextlib import closing

from app.store import kept_words, own_presets, rule_levels, settings
from app.store.json_file import decode
from app.store.office_file import store_copy
from app.store.office_file.archive import Entries
from app.store.office_file.kinds import STORE, TEMPLATES

Holdings = Mapping[str, int]
_OBJECTS = {
    "settings": settings.NAME,
    "rules": rule_levels.NAME,
    "words": kept_words.NAME,
    "presets": own_presets.NAME,
}
_ROWS = {
    "records": "records",
    "particulars": "particulars WHERE text <> ''",
    "columns": "answers",
}


def count_held(entries: Entries) -> Holdings:
    """By kind; of proven entries. Raises CannotWrite."""
    objects = {kind: len(decode(entries[name])) if name in entries else 0 for kind, name in _OBJECTS.items()}
    with closing(store_copy.open_proven(entries[STORE])) as store:
        rows = {kind: store_copy.count_rows(store, of) for kind, of in _ROWS.items()}
    return {**objects, "templates": sum(name.startswith(TEMPLATES) for name in entries), **rows}

"""The office's words (本单位用语), kept between runs in one file: "status 已归档" -> "done"."""

from collections.abc import Collection, Iterable
from pathlib import Path

from app.core.office.words import OfficeWord, WordKind, fault_of, normal, words_of
from app.store.json_file import change_object, read_object

NAME = "words.json"
Key = tuple[WordKind, str]


class KeptWords:
    """The kept ones in the order of filing; `troubles` says in Chinese which stored ones are not used."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        stored, trouble = read_object(self._file)
        self.troubles: tuple[str, ...] = (f"本单位用语“{NAME}”{trouble}，请重新记一遍。",) if trouble else ()
        self.words = words_of(self._read(stored))

    def file(self, words: Iterable[OfficeWord]) -> None:
        """Keep them, each in place of what the same word was filed as. Raises CannotWrite."""
        added = {_name(one.key): one.meaning.value for one in words}
        self._change({_key(name) for name in added}, added)

    def forget(self, keys: Collection[Key]) -> None:
        """Ask about these words again. Raises CannotWrite."""
        self._change(set(keys), {})

    def _change(self, keys: set[Key | None], added: dict[str, str]) -> None:
        change_object(
            self._file,
            # What could not be used stays: a newer version may have written it.
            lambda stored: {**{name: one for name, one in stored.items() if _key(name) not in keys}, **added},
        )

    def _read(self, stored: dict[str, object]) -> Iterable[OfficeWord]:
        for name, said in stored.items():
            key = _key(name)
            meaning = key[0].meaning(said) if key else None
            word = OfficeWord(*key, meaning) if key and meaning else None
            fault = fault_of(word) if word else f"“{name}”看不懂"
            if fault:
                self.troubles += (f"本单位用语“{NAME}”里的{fault}，这一个没有用上。",)
            elif word:
                yield word


def _name(key: Key) -> str:
    return f"{key[0].value} {key[1]}"


def _key(name: str) -> Key | None:
    """None for what is no word: a file mended by hand must not stop the program."""
    kind, _, word = name.partition(" ")
    return (WordKind(kind), normal(word)) if kind in set(WordKind) else None

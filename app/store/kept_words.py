"""The office's words (本单位用语), kept between runs in one file: "status 已归档" -> "done"."""

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from app.core.office.faults import fault_of
from app.core.office.words import OfficeWord, UnusedWord, WordKind, normal, words_of
from app.store.json_file import change_object, read_object

NAME = "words.json"
Key = tuple[WordKind, str]
Entries = Mapping[str, object]
"""Words as the file has them, to be put back as they were."""
_WHAT_TO_DO = "这一个没有用上，请在“核对”菜单的“本单位用语…”里删去（命令行用 words --forget）"


class KeptWords:
    """The kept ones in the order of filing, and the `unused`: those `judge` finds fault with, and what is no word.

    `damage` says in Chinese what happened to a file that could not be read.
    """

    def __init__(self, folder: Path, judge: Callable[[OfficeWord], str | None] = fault_of) -> None:
        self._file = folder / NAME
        self._judge = judge
        stored, trouble = read_object(self._file)
        self.damage: tuple[str, ...] = (f"本单位用语“{NAME}”{trouble}，请重新记一遍。",) if trouble else ()
        read = [self._read(name, said) for name, said in stored.items()]
        self.words = words_of(one for one in read if isinstance(one, OfficeWord))
        self.unused = tuple(one for one in read if isinstance(one, UnusedWord))

    @property
    def troubles(self) -> tuple[str, ...]:
        """What could not be used, and what to do about it, in Chinese."""
        return (*self.damage, *(f"本单位用语里的{one.why}，{_WHAT_TO_DO}。" for one in self.unused))

    def file(self, words: Iterable[OfficeWord]) -> tuple[OfficeWord, ...]:
        """Keep them, each in place of what the same word was filed as: those, as they were. Raises CannotWrite."""
        added = {_name(one): one.meaning.value for one in words}
        gone = self._change({_key(name) for name in added}, (), added)
        before = (self._read(name, said) for name, said in gone.items())
        return tuple(one for one in before if isinstance(one, OfficeWord))

    def forget(self, keys: Collection[Key], names: Collection[str] = ()) -> Entries:
        """Ask about these words again, and drop the entries of these names: what is gone. Raises CannotWrite."""
        return self._change(set(keys), names, {})

    def put_back(self, entries: Entries) -> None:
        """Keep them as they were, where nothing was filed for the same word meanwhile. Raises CannotWrite."""

        def change(stored: dict[str, object]) -> dict[str, object]:
            there = {key for name in stored if (key := _key(name))}
            return {**{name: said for name, said in entries.items() if _key(name) not in there}, **stored}

        change_object(self._file, change)

    def _change(self, keys: set[Key | None], names: Collection[str], added: Mapping[str, str]) -> Entries:
        gone: dict[str, object] = {}

        def change(stored: dict[str, object]) -> dict[str, object]:
            # What could not be used stays: a newer version may have written it.
            gone.update({name: said for name, said in stored.items() if _key(name) in keys - {None} or name in names})
            return {**{name: said for name, said in stored.items() if name not in gone}, **added}

        change_object(self._file, change)
        return gone

    def _read(self, name: str, said: object) -> OfficeWord | UnusedWord:
        key = _key(name)
        if key is None:
            return UnusedWord(name, "", name, f"“{name}”看不懂")
        kind, text = key[0], name.partition(" ")[2]
        meaning = kind.meaning(said)
        if meaning is None:
            shown = f"“{said}”" if isinstance(said, str) else "内容"
            return UnusedWord(name, kind.label, text, f"{kind.label}“{text}”记作的{shown}看不懂")
        word = OfficeWord(kind, text, meaning)
        fault = self._judge(word)
        return UnusedWord(name, kind.label, text, f"{kind.label}{fault}") if fault else word


def _name(one: OfficeWord) -> str:
    return f"{one.kind.value} {one.word}"


def _key(name: str) -> Key | None:
    """None for what is no word: a file mended by hand must not stop the program."""
    kind, _, word = name.partition(" ")
    return (WordKind(kind), normal(word)) if kind in set(WordKind) else None

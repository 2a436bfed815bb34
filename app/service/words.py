"""The office's words (本单位用语): filed, forgotten, exported and imported."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.deadline import Unreadable, kind
from app.core.errors import BadOption
from app.core.ledger import Ledger
from app.core.office.words import OfficeWord, OfficeWords, WordKind, fault_of, normal, words_of
from app.core.status import Status
from app.store import words_file
from app.store.kept_words import NAME, KeptWords
from app.store.outputs import refuse_outputs, write_whole
from app.store.paths import own_files

_ANY_DAY = date(2000, 1, 1)  # a wording that holds a day is none
Asked = tuple[WordKind, str, str]
"""A wording, and the public key or Chinese term of what it shall mean."""


@dataclass(frozen=True)
class Filed:
    """What filing has changed: words that are new, and those that meant something else before, as they were."""

    added: tuple[OfficeWord, ...]
    replaced: tuple[OfficeWord, ...]


class WordFiling:
    """The words of this office, looked up anew each time: another window may have filed one.

    `troubles`: what of them could not be used so far, in Chinese.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.troubles: tuple[str, ...] = ()

    def all(self) -> OfficeWords:
        """Every word."""
        return self._stored().words

    def file(self, *asked: Asked) -> Filed:
        """From now on each wording means that (its public key or Chinese term), where the program would ask; all or none.

        Raises BadOption where one must not, or where the program knows it by itself; CannotWrite.
        """
        return self._keep(words_of(_checked(*one) for one in asked))

    def forget(self, words: Collection[OfficeWord]) -> None:
        """Ask about these words again. Raises CannotWrite."""
        self._stored().forget([one.key for one in words])

    def find(self, word: str) -> tuple[OfficeWord, ...]:
        """Whatever that wording is filed as. Raises BadOption where it is not."""
        words = self.all()
        found = tuple(one for one in words if one.word == normal(word))
        if not found:
            known = "、".join(dict.fromkeys(f"“{one.word}”" for one in words)) or "没有"
            raise BadOption(f"本单位用语里没有“{word}”；现有的：{known}。")
        return found

    def read(self, file: Path) -> OfficeWords:
        """The words of a file; nothing is kept. Raises BadOption with the place of each fault."""
        return words_file.read(file)

    def import_from(self, file: Path) -> Filed:
        """Keep all words of a file, or none; of one that is kept already the file's meaning counts.

        Raises BadOption with the place of each fault, CannotWrite.
        """
        return self._keep(self.read(file))

    def export_to(self, out: Path, *, overwrite: bool = False) -> Path:
        """Write every word to a file; the path it stands under. Raises BadOption (ending), CannotWrite."""
        if out.suffix.lower() != ".toml":
            raise BadOption("本单位用语的文件名要以 .toml 结尾。")
        refuse_outputs([out], own_files(self._folder), overwrite=overwrite)
        kept = self._folder / NAME
        return write_whole(out, words_file.write(self.all()), overwrite=overwrite, never=kept, called="程序自己的文件")

    def _keep(self, words: OfficeWords) -> Filed:
        stored = self._stored()
        stored.file(words)
        before = {one.key: one for one in stored.words}
        known = [(one, before.get(one.key)) for one in words]
        return Filed(
            tuple(one for one, old in known if old is None),
            tuple(old for one, old in known if old and old.meaning is not one.meaning),
        )

    def _stored(self) -> KeptWords:
        stored = KeptWords(self._folder)
        self.troubles = tuple(dict.fromkeys((*self.troubles, *stored.troubles)))
        return stored


def words_used(ledger: Ledger, words: OfficeWords) -> OfficeWords:
    """Those of the words by which something in this ledger was read."""
    measures = tuple(ledger.measures())
    guesses = [guess for sheet in ledger.sheets for guess in sheet.columns.values()] if words.columns else []
    used: dict[WordKind, set[tuple[str, str]]] = {
        WordKind.STATUS: {(one.status_text, one.status) for one in measures} if words.statuses else set(),
        WordKind.DEADLINE: {(one.deadline.text, kind(one.deadline)) for one in measures} if words.deadlines else set(),
        WordKind.COLUMN: {(one.heading, one.column) for one in guesses},
    }
    read = {(of, normal(text), meaning) for of, texts in used.items() for text, meaning in texts}
    return words_of(one for one in words if (*one.key, one.meaning.value) in read)


def _checked(kind: WordKind, word: str, said: str) -> OfficeWord:
    meaning = kind.meaning(said)
    if meaning is None:
        known = "、".join(f"{one.value}（{one.label}）" for one in kind.meanings)
        raise BadOption(f"“{word}”不能记作“{said}”，{kind.label}可以记作：{known}。")
    one = OfficeWord(kind, normal(word), meaning)
    fault = fault_of(one) or _known(one)
    if fault:
        raise BadOption(f"{fault}。")
    return one


def _known(one: OfficeWord) -> str | None:
    """What the program reads it as by itself, in Chinese: a word of the office would never be asked for."""
    from app.core.deadline import Year
    from app.ledger.deadlines import read_deadline
    from app.ledger.header import find_column
    from app.ledger.status.column import StatusColumn

    match one.kind:
        case WordKind.STATUS:
            status = StatusColumn(_ANY_DAY).read(one.word)
            reading = status.label if status is not Status.UNKNOWN else ""
        case WordKind.DEADLINE:
            reading = "" if isinstance(read_deadline(one.word, Year(2000, "")), Unreadable) else "时限"
        case WordKind.COLUMN:
            found = find_column((one.word,))
            reading = found[0].label if found else ""
    return f"“{one.word}”程序自己就认得，读作“{reading}”，不用记，也不能改作别的" if reading else None

"""The office's words (本单位用语): filed, forgotten, exported and imported."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from app.core.deadline import kind
from app.core.errors import BadOption
from app.core.ledger import Ledger, Measure
from app.core.office.batch import without_batch
from app.core.office.words import LeftOut, OfficeWord, OfficeWords, UnusedWord, WordKind, as_filed, normal, words_of
from app.service.known_words import why_not_filed, why_not_used
from app.store import words_file
from app.store.kept_words import NAME, KeptWords
from app.store.outputs import refuse_outputs, write_whole
from app.store.paths import own_files

_MOST_NAMED = 3
_NONE_FILED = "写了{count}个说法，一个也没有记下；改好或去掉上面说的，再运行一次。"
Entries = Mapping[str, object]
"""Words as they are kept, to be put back."""
Asked = tuple[WordKind, str, str]
"""A wording, and the public key or Chinese term of what it shall mean."""


@dataclass(frozen=True)
class Filed:
    """What filing has changed: words that are new, and those that meant something else before, as they were.

    `known`: words that need not be filed, for the program reads them so by itself.
    """

    added: tuple[OfficeWord, ...]
    replaced: tuple[OfficeWord, ...]
    known: tuple[OfficeWord, ...] = ()


class WordFiling:
    """The words of this office, looked up anew each time: another window may have filed one.

    `troubles`: what of them cannot be used, in Chinese, as last looked up.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._damage: tuple[str, ...] = ()
        self.troubles: tuple[str, ...] = ()

    def all(self) -> OfficeWords:
        """Every word."""
        return self._stored().words

    def unused(self) -> tuple[UnusedWord, ...]:
        """What is kept and not used, with the reason: the clerk may drop it."""
        return self._stored().unused

    def filed_as(self, kind: WordKind, word: str) -> OfficeWord | None:
        """What that wording is filed as already, by another window perhaps."""
        return next((one for one in self.all() if one.key == (kind, normal(word))), None)

    @staticmethod
    def can_be_filed(kind: WordKind, word: str) -> bool:
        """Whether that wording can mean anything here: the program may know it, and ask for its heading's sake."""
        return any(why_not_filed(OfficeWord(kind, word, meaning)) is None for meaning in kind.meanings)

    def file(self, *asked: Asked) -> Filed:
        """From now on each wording means that (its public key or Chinese term), where the program would ask; all or none.

        Raises BadOption where some must not, with all of those, or where the program knows all by itself; CannotWrite.
        """
        words, faults = [], []
        for one in asked:
            try:
                words.append(_checked(*one))
            except BadOption as fault:
                faults.append(fault.message)
        # What the program reads so by itself need not be filed: refused where nothing else is asked.
        known = [one for one in words if why_not_filed(one)]
        faults = faults or ([f"{why_not_filed(one)}。" for one in known] if len(known) == len(words) else [])
        if faults:
            raise BadOption("".join(faults) + (_NONE_FILED.format(count=len(asked)) if len(asked) > 1 else ""))
        return replace(self._keep(words_of(one for one in words if one not in known)), known=tuple(known))

    def forget(self, words: Collection[OfficeWord | UnusedWord]) -> Entries:
        """Ask about these words again: what is gone, for `put_back`. Raises CannotWrite."""
        keys = [one.key for one in words if isinstance(one, OfficeWord)]
        return self._stored().forget(keys, [one.name for one in words if isinstance(one, UnusedWord)])

    def put_back(self, entries: Entries) -> None:
        """Keep again what was forgotten. Raises CannotWrite."""
        self._stored().put_back(entries)

    def find(self, word: str) -> tuple[OfficeWord | UnusedWord, ...]:
        """Whatever that wording is kept as, used or not. Raises BadOption where it is not."""
        stored = self._stored()
        kept = (*stored.words, *stored.unused)
        found = tuple(one for one in kept if normal(word) in (normal(one.word), normal(getattr(one, "name", ""))))
        if not found:
            raise BadOption(f"本单位用语里没有“{word}”；{_nearest(word, [one.word for one in kept])}。")
        return found

    def read(self, file: Path) -> OfficeWords:
        """The words of a file; nothing is kept. Raises BadOption with the place of each fault."""
        return words_file.read(file, why_not_used)

    def import_from(self, file: Path) -> Filed:
        """Keep all words of a file, or none; of one that is kept already the file's meaning counts.

        Raises BadOption with the place of each fault, CannotWrite.
        """
        words = self.read(file)
        if not tuple(words):
            raise BadOption(f"“{file.name}”里一个说法也没有，没有收进什么，请核对是不是这个文件。")
        return self._keep(words)

    def export_to(self, out: Path, *, overwrite: bool = False) -> Path:
        """Write every word to a file; the path it stands under. Raises BadOption (ending), CannotWrite."""
        if out.suffix.lower() != ".toml":
            raise BadOption("本单位用语的文件名要以 .toml 结尾。")
        refuse_outputs([out], own_files(self._folder), overwrite=overwrite)
        kept = self._folder / NAME
        return write_whole(out, words_file.write(self.all()), overwrite=overwrite, never=kept, called="程序自己的文件")

    def _keep(self, words: OfficeWords) -> Filed:
        before = {one.key: one for one in self._stored().file(words)}
        known = [(one, before.get(one.key)) for one in words]
        return Filed(
            tuple(one for one, old in known if old is None),
            tuple(old for one, old in known if old and old.meaning is not one.meaning),
        )

    def _stored(self) -> KeptWords:
        stored = KeptWords(self._folder, why_not_used)
        # A damaged file is put aside when it is found so: the next look would not tell of it.
        self._damage = tuple(dict.fromkeys((*self._damage, *stored.damage)))
        self.troubles = tuple(dict.fromkeys((*self._damage, *stored.troubles)))
        return stored


def _nearest(word: str, known: list[str]) -> str:
    """The kept words most like that one, and where all of them are listed."""
    every = list(dict.fromkeys(known))
    if len(every) <= _MOST_NAMED:
        return f"现有的：{'、'.join(f'“{one}”' for one in every) or '没有'}"
    near = get_close_matches(word, every, _MOST_NAMED, 0.3)
    like = f"相近的：{'、'.join(f'“{one}”' for one in near)}；" if near else ""
    return f"{like}共有 {len(every)} 个，用 words 列出全部"


def words_used(ledger: Ledger, words: OfficeWords) -> OfficeWords:
    """Those of the words by which something in this ledger was read."""
    measures = tuple(ledger.measures())
    tables = [table for sheet in ledger.sheets for table in sheet.tables] if words.columns else []
    guesses = [guess for table in tables for guess in table.columns.values()]
    used: dict[WordKind, Collection[tuple[str, str]]] = {
        WordKind.STATUS: {(said, one.status) for one in measures for said in _as_filed(one)}
        if words.statuses
        else set(),
        WordKind.DEADLINE: {(one.deadline.text, kind(one.deadline)) for one in measures} if words.deadlines else set(),
        WordKind.COLUMN: {*((one.heading, one.column.value) for one in guesses), *_left_out(ledger, words)},
    }
    read = {(of, normal(text), meaning) for of, texts in used.items() for text, meaning in texts}
    return words_of(one for one in words if (*one.key, one.meaning.value) in read)


def _as_filed(measure: Measure) -> tuple[str, str]:
    """The words that tell its state, with and without the batch and day they name."""
    return measure.status_text, without_batch(measure.status_text, date.max)


def _left_out(ledger: Ledger, words: OfficeWords) -> Iterator[tuple[str, str]]:
    """The headings of the sheets that are filed as not to be read."""
    for sheet in ledger.sheets:
        heading = [row for table in sheet.tables for row in table.header_rows] if words.columns else []
        rows = [sheet.grid.texts[row - 1] for row in heading] if sheet.grid else []
        yield from ((text, LeftOut.NOT_READ.value) for row in rows for text in row if words.leaves_out(text))


def _checked(kind: WordKind, word: str, said: str) -> OfficeWord:
    """Raises BadOption where it must not be filed so."""
    meaning = kind.meaning(said)
    if meaning is None:
        known = "、".join(f"{one.value}（{one.label}）" for one in kind.meanings)
        raise BadOption(f"“{word}”不能记作“{said}”，{kind.label}可以记作：{known}。")
    # A batch and its day (已销号（第一批，2026年8月31日）) are no part of what an office always writes.
    told = without_batch(word, date.max) if kind is WordKind.STATUS else word
    one = OfficeWord(kind, as_filed(told), meaning)
    if fault := why_not_used(one):
        raise BadOption(f"{fault}。")
    return one

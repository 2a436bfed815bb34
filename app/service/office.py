"""The Office (本单位): what it has set and remembers, and the matters it can be asked for."""

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import BadTemplate
from app.core.matters.given import Particulars
from app.store.confirmed import ConfirmedFigures
from app.store.database import Database
from app.store.log import log_file
from app.store.memory import Memory
from app.store.mending.pending import PendingNote
from app.store.paths import is_on_network
from app.store.records import Records
from app.store.settings import Settings
from app.store.takeover import office_store, store_named
from app.store.told_fonts import ToldFonts
from app.store.told_readings import ToldReadings

if TYPE_CHECKING:
    from app.service.claims.figures import ClaimedFigures
    from app.service.copies import LedgerCopies
    from app.service.deciding import OfficeDecisions
    from app.service.documents import WordFiles
    from app.service.examining import Examining
    from app.service.fixing import SafeFixing
    from app.service.fonts import OfficeFonts
    from app.service.headings import HeadingChoice
    from app.service.kinds.matters import OfficeMatters
    from app.service.kinds.presets import OfficePresets
    from app.service.kinds.templates import OfficeTemplates
    from app.service.mending.ledger_mending import LedgerMending
    from app.service.office_file import OfficeFile
    from app.service.rules import OfficeRules
    from app.service.words import WordFiling
    from app.service.writing import NoticeWriting


class Office:
    """`folder`: all it keeps stands there; `journal`: another store for its records, a store's file or a journal.jsonl.

    `as_declared`: nothing it has set holds, nor the levels it gave to rules, nor its words, nor the findings it set aside.
    A matter is loaded when it is first asked for: the window is up before the parsers are.
    """

    def __init__(self, folder: Path, journal: Path | None = None, *, as_declared: bool = False) -> None:
        self._folder = folder
        self._journal = journal
        self._as_declared = as_declared

    def for_once(self, *, journal: Path | None, as_declared: bool) -> "Office":
        """The same office with another store of records, or with nothing of what it has set."""
        return Office(self._folder, journal or self._journal, as_declared=as_declared)

    def anew(self) -> "Office":
        """The same office with nothing looked up yet: all it has set may have been replaced."""
        return Office(self._folder, self._journal, as_declared=self._as_declared)

    def load(self) -> None:
        """Have every matter loaded, ahead of the first work."""
        for name, one in vars(Office).items():
            if isinstance(one, cached_property):
                getattr(self, name)

    def load_with_templates(self) -> None:
        """The same, and read the chosen template as well: with its first ledger the window asks what it prints."""
        self.load()
        template = self.settings.template
        self.templates.missing(template, Particulars())
        with suppress(BadTemplate):  # told where a document of it is asked for
            self.templates.fields_used(template)

    @cached_property
    def settings(self) -> Settings:
        """What it has set: the one place where that is read."""
        return Settings(None if self._as_declared else self._folder)

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of all it has kept could not be used so far, in Chinese; each once."""
        asked = (
            vars(self).get(name)
            for name in ("settings", "rules", "words", "presets", "matters", "_records", "memory", "file")
        )
        return tuple(dict.fromkeys(trouble for one in asked if one for trouble in one.troubles))

    @property
    def network_note(self) -> str:
        """What to know where its files lie on a network drive, in Chinese; empty where they do not."""
        folder = self._journal.parent if self._journal else self._folder
        return f"“{folder}”在网络位置上，请同一时间只由一个人写入。" if is_on_network(folder) else ""

    @property
    def told_at_start(self) -> tuple[str, ...]:
        """What to know of its own file and of where its files lie, in Chinese."""
        return (*self.file.troubles, *filter(None, [self.network_note]))

    @property
    def folder(self) -> Path:
        """Where all it keeps stands."""
        return self._folder

    @property
    def log_file(self) -> Path:
        """Where the log of the program stands."""
        return log_file(self._folder)

    @cached_property
    def _store(self) -> Database:
        return office_store(self._folder)

    @cached_property
    def _records(self) -> Records:
        return Records(store_named(self._journal) if self._journal else self._store)

    @cached_property
    def _told_readings(self) -> ToldReadings:
        return ToldReadings(store_named(self._journal) if self._journal else self._store)

    @cached_property
    def matters(self) -> "OfficeMatters":
        """What documents can be about."""
        from app.service.kinds.matters import OfficeMatters

        return OfficeMatters(self._folder)

    @cached_property
    def memory(self) -> Memory:
        """What the window remembers; of it the command line asks for answers about columns and sheets only."""
        return Memory(self._store, self.matters.nothing_given)

    @cached_property
    def examining(self) -> "Examining":
        """Reading and checking a ledger."""
        from app.service.examining import Examining

        return Examining(self.rules, self.words, self._records, self._told_readings, as_declared=self._as_declared)

    @cached_property
    def headings(self) -> "HeadingChoice":
        """Choosing the heading of a sheet."""
        from app.service.headings import HeadingChoice

        return HeadingChoice(self.words)

    @cached_property
    def writing(self) -> "NoticeWriting":
        """Writing documents from a ledger."""
        from app.service.writing import NoticeWriting

        return NoticeWriting(self.settings, self.templates, self.presets, self._records, self._folder)

    @cached_property
    def claims(self) -> "ClaimedFigures":
        """The figures a ledger only claims, and what of them was confirmed."""
        from app.service.claims.figures import ClaimedFigures

        return ClaimedFigures(ConfirmedFigures(self._store), self.templates)

    @cached_property
    def copies(self) -> "LedgerCopies":
        """Marked copies and lists of issues."""
        from app.service.copies import LedgerCopies

        return LedgerCopies()

    @cached_property
    def fixing(self) -> "SafeFixing":
        """Safe fixes, made and undone in copies."""
        from app.service.fixing import SafeFixing

        return SafeFixing()

    @cached_property
    def mending(self) -> "LedgerMending":
        """The clerk's values written into a copy or into the ledger itself."""
        from app.service.mending.ledger_mending import LedgerMending

        return LedgerMending(self._records, self._folder)

    def finish_mending(self) -> None:
        """Before anything is read: tidy up after a program that was killed while it wrote back, if there was one."""
        if PendingNote(self._records.file).is_there():
            self.mending.finish()

    @cached_property
    def decisions(self) -> "OfficeDecisions":
        """What was decided about findings."""
        from app.service.deciding import OfficeDecisions

        return OfficeDecisions(self._records, self._folder)

    @cached_property
    def rules(self) -> "OfficeRules":
        """The rules and their levels."""
        from app.service.rules import OfficeRules

        return OfficeRules(self._folder)

    @cached_property
    def words(self) -> "WordFiling":
        """The office's words."""
        from app.service.words import WordFiling

        return WordFiling(self._folder)

    @cached_property
    def templates(self) -> "OfficeTemplates":
        """The kinds of documents."""
        from app.service.kinds.templates import OfficeTemplates

        return OfficeTemplates(self._folder, self.matters)

    @cached_property
    def presets(self) -> "OfficePresets":
        """The layout presets."""
        from app.service.kinds.presets import OfficePresets

        return OfficePresets(self._folder)

    @cached_property
    def fonts(self) -> "OfficeFonts":
        """The fonts of the layout in use."""
        from app.service.fonts import OfficeFonts

        return OfficeFonts(self.settings, self.presets, ToldFonts(self._store))

    @cached_property
    def file(self) -> "OfficeFile":
        """All of it as one file, exported and taken over."""
        from app.service.office_file import OfficeFile

        return OfficeFile(self._folder, self._store)

    @cached_property
    def documents(self) -> "WordFiles":
        """Word files: judged, previewed, about to be printed."""
        from app.service.documents import WordFiles

        return WordFiles(self.rules, self.presets)

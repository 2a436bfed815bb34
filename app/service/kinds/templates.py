"""The templates: which there are, copying one to change it, checking one before use, what it needs."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app import notice
from app.core.errors import BadOption, BadTemplate
from app.core.field import Particular
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.office.template_name import ENDING
from app.core.template_report import TemplateReport
from app.service.kinds.matters import OfficeMatters
from app.service.kinds.own_folder import make_folder, place_for
from app.store.outputs import write_whole
from app.store.paths import templates_folder
from app.word.templates import template_store

if TYPE_CHECKING:
    from app.word.filling.bare_text import BareText

Template = template_store.Template
_State = tuple[Path, int, int]


class OfficeTemplates:
    """The templates that come with the program, and those in the office's own folder."""

    def __init__(self, folder: Path, matters: OfficeMatters) -> None:
        self._folder = templates_folder(folder)
        self._matters = matters
        self._used: tuple[_State, TemplateReport] | None = None
        self._read: tuple[_State, BareText] | None = None
        self._missing: tuple[BareText, Particulars, Matter, tuple[Particular, ...]] | None = None

    def names(self) -> tuple[str, ...]:
        """Their names: the program's, the notice first, then the office's."""
        return tuple(one.name for one in self.all())

    def kinds(self, matter: Matter) -> tuple[str, ...]:
        """The names of those a matter has, and of the office's own; of all where it names none that is there."""
        offered = (one.name for one in self.all() if one.own or not matter.kinds or one.name in matter.kinds)
        return tuple(offered) or self.names()

    def all(self) -> tuple[Template, ...]:
        """The same with their files, and whether they are the office's own."""
        return template_store.templates(self._folder)

    def file(self, name: str | Path) -> Path:
        """The file of a template by its name or path. Raises BadTemplate."""
        return template_store.template_file(name, self._folder)

    def folder(self) -> Path:
        """The office's own folder of templates, made if it is not there. Raises CannotWrite."""
        return make_folder(self._folder)

    def copy(self, name: str | Path, new_name: str) -> Path:
        """Copy a template into the office's folder under a new name, to change it there; its path.

        Raises BadTemplate, BadOption (no name), CannotWrite (there is one of that name).
        """
        source = self.file(name)
        target = place_for(self._folder, new_name, ENDING, "模板")
        return write_whole(target, source.read_bytes(), overwrite=False, never=source, called="要复制的模板")

    def check(self, name: str | Path) -> TemplateReport:
        """Everything that is wrong with a template, by its name or path; nothing of it is run. Raises BadTemplate."""
        from app.word.reading.opening import read_template
        from app.word.templates.check import check
        from app.word.templates.vocabulary import read_declarations

        path, names = self.file(name), self._also_called()
        declared = read_declarations(notice.FIELDS)
        # A field's own name comes before what some matter calls it: 发文单位 is meant for 发文机关, not for 承办单位.
        known = declared | {label: declared[name] for label, name in names.items() if label not in declared}
        report = check(path.name, read_template(path), known)
        return replace(report, fields=tuple(sorted({names.get(one, one) for one in report.fields})))

    def _also_called(self) -> dict[str, str]:
        """The names that matters have for fields, each with the field's own: a template may have been made with them."""
        return {label: name for one in self._matters.all() for label, name in one.names.items()}

    def write_comments(self, name: str | Path, out: Path, *, overwrite: bool = False) -> Path:
        """Write a copy of the template with a Word comment at each trouble; the path it stands under.

        Raises BadTemplate, BadOption (ending), CannotWrite.
        """
        from app.word.reading.opening import read_template
        from app.word.templates.comments import add_comments

        if out.suffix.lower() != ".docx":
            raise BadOption("带批注的副本的文件名要以 .docx 结尾。")
        path = self.file(name)
        content = add_comments(read_template(path), self.check(name))
        return write_whole(out, content, overwrite=overwrite, never=path, called="要检查的模板")

    def fields_used(self, name: str | Path) -> tuple[str, ...]:
        """The top-level fields a template uses, sorted. Raises BadTemplate."""
        return self._report_of(name).fields

    def parts_used(self, name: str | Path) -> frozenset[str]:
        """The names of the parts of those that it uses. Raises BadTemplate."""
        return self._report_of(name).parts

    def _report_of(self, name: str | Path) -> TemplateReport:
        path = self.file(name)
        seen = _state(path)
        if self._used is None or self._used[0] != seen:
            self._used = (seen, self.check(path))
        return self._used[1]

    def missing(self, name: str | Path, particulars: Particulars) -> tuple[Particular, ...]:
        """The particulars for which a document of this template would print 【待补：…】.

        Judged by what it prints, not by what a form calls optional: a report asks for 签发人 under a red head only.
        Where it cannot be read or filled, all that nobody has given.
        """
        try:
            bare = self._bare_text(self.file(name))
            # Its matter's file may have been changed while what was given is the same.
            asked = (bare, particulars, particulars.matter)
            if self._missing is None or self._missing[:3] != asked:
                # Composing a document costs the window a moment, and it asks several times for each ledger it shows.
                gaps = bare.gaps(notice.specimen(particulars))
                left = particulars.list_missing() if gaps is None else notice.particulars_of(gaps, particulars)
                self._missing = (*asked, left)
        except BadTemplate:
            return particulars.list_missing()
        return self._missing[3]

    def _bare_text(self, path: Path) -> "BareText":
        """Read once while the file stays as it is: it is asked at every key that is pressed in the form."""
        from app.word.filling.bare_text import BareText

        seen = _state(path)
        if self._read is None or self._read[0] != seen:
            self._read = (seen, BareText(path))
        return self._read[1]

    def particulars_used(self, name: str | Path, matter: Matter) -> tuple[Particular, ...]:
        """The particulars a document of this template needs, those behind its computed fields too. Raises BadTemplate."""
        return notice.particulars_for(self.fields_used(name), matter)


def _state(path: Path) -> _State:
    """The same while the file stays as it is; what is not there is told when it is read."""
    found = path.stat() if path.is_file() else None
    return path, found.st_mtime_ns if found else 0, found.st_size if found else 0

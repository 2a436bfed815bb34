"""Workbooks made from an examined ledger: the marked copy (标注副本) and the list of issues (问题清单)."""

from pathlib import Path

from app.core.errors import BadOption, CannotWrite
from app.core.progress import SILENT, Progress, without_collection
from app.ledger.formats import LINKED_KINDS, refuse_ending, refuse_kind
from app.ledger.gate import read_bytes
from app.service.examining import Examination, has_changed
from app.store.outputs import write_whole
from app.workbooks.summary import link, summary


class LedgerCopies:
    """Writes each workbook whole or not at all, under a name of its own; the ledger stays as it is."""

    def require_markable(self, examination: Examination) -> None:
        """Raise BadOption where no copy of a ledger of this format can be marked: before anybody names it."""
        refuse_kind(examination.ledger.kind, examination.ledger.file, "标注副本")

    @without_collection()
    def mark(
        self, examination: Examination, out: Path, *, overwrite: bool = False, progress: Progress = SILENT
    ) -> Path:
        """Write a copy of the ledger with the faulty cells filled and commented; the path it stands under.

        Raises BadOption (format or ending), UnreadableLedger, CannotWrite, Cancelled.
        """
        from app.workbooks.marked_copy import make_marked_copy

        # A copy of the file is marked by what the file says.
        examination = examination.of_file
        ledger = examination.ledger
        self.require_markable(examination)
        refuse_ending(ledger.kind, out.name, "标注副本")
        if has_changed(examination):
            raise CannotWrite(f"台账“{ledger.file}”检查之后又改过，没有写标注副本；请重新检查后再写。")
        progress.step("正在标注副本")
        content = make_marked_copy(
            read_bytes(examination.path), ledger, examination.report.advice, _summary(examination)
        )
        progress.step("正在保存")
        return write_whole(out, content, overwrite=overwrite, never=examination.path)

    def write_issues(
        self,
        examination: Examination,
        out: Path,
        *,
        by_department: bool = False,
        overwrite: bool = False,
        progress: Progress = SILENT,
    ) -> Path:
        """Write the list of issues as a workbook of its own; the path it stands under.

        Raises BadOption (ending), CannotWrite, Cancelled.
        """
        from app.workbooks.issues import issue_list

        if out.suffix.lower() != ".xlsx":
            raise BadOption("问题清单的文件名要以 .xlsx 结尾。")
        examination = examination.of_file
        progress.step("正在写问题清单")
        content = issue_list(
            examination.ledger,
            examination.report.advice,
            f"台账：{examination.ledger.file}。{_summary(examination)}",
            link=link(examination.path, out),
            to_cells=examination.ledger.kind in LINKED_KINDS,
            by_department=by_department,
            progress=progress,
        )
        progress.step("正在保存")
        return write_whole(out, content, overwrite=overwrite, never=examination.path)


def _summary(examination: Examination) -> str:
    return summary(examination.ledger, examination.report, examination.context.as_of, examination.asked)

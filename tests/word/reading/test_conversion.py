"""Printing a copy: nothing is fetched, the clerk can stop it, and without LibreOffice there is a reason, no error."""

import os
import re
import subprocess
import sys
import tempfile
import time
from itertools import chain, repeat
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.core.clause import Verdict
from app.core.errors import Cancelled
from app.core.progress import Progress
from app.service.layout import check_layout
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT
from app.word.reading import conversion
from app.word.reading.conversion import NotPrinted, harmless, print_copy
from app.word.reading.opening import WordFile, read_document
from app.word.standard import layout
from tests.word.stand_in import program
from tools.templates.blank import package

GOOD = read_parts(package([(layout.TITLE, "关于甲的通报"), (layout.BODY, "甲乙丙丁")]))
RELATIONS = "word/_rels/document.xml.rels"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "文件.docx"
    path.write_bytes(write_parts(GOOD))
    return path


@pytest.fixture
def source(document: Path) -> WordFile:
    return read_document(document)


def use(monkeypatch: pytest.MonkeyPatch, found: Path | None) -> None:
    monkeypatch.setattr(conversion, "find_program", lambda: found)


def test_without_the_program_clauses_are_unmeasured(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, None)
    report = check_layout(document)
    assert "没有找到 LibreOffice" in report.measurement.why_not
    assert {"body-on-first-page", "number-height"} <= {one.id for one in report.of(Verdict.UNMEASURED)}


def test_no_console_comes_up_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is a stdin handed on that a program without a console has not. Simulated: nothing was run there."""
    given: list[dict[str, object]] = []

    def start(_: list[str], **options: object) -> None:
        given.append(options)
        raise OSError

    monkeypatch.setattr(conversion, "_NO_CONSOLE", 0x0800_0000)
    monkeypatch.setattr(conversion, "subprocess", SimpleNamespace(**{**vars(subprocess), "Popen": start}))
    with pytest.raises(NotPrinted):
        conversion._run(["soffice.com"], Progress(), 1)
    assert [(one["creationflags"], one["stdin"]) for one in given] == [(0x0800_0000, subprocess.DEVNULL)]


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
@pytest.mark.parametrize(("lines", "said"), [("pass", "没有能打开"), ("print('LibreOffice 9.9')", "LibreOffice 9.9")])
def test_a_program_that_writes_nothing(
    tmp_path: Path, source: WordFile, monkeypatch: pytest.MonkeyPatch, lines: str, said: str
) -> None:
    use(monkeypatch, program(tmp_path, lines))
    with pytest.raises(NotPrinted) as caught:
        print_copy(source, Progress())
    assert said in caught.value.why


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
def test_a_program_that_hangs_is_ended(tmp_path: Path, source: WordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, program(tmp_path, "time.sleep(60)"))
    monkeypatch.setattr(conversion, "_VERSION_LIMIT", 0.3)
    start = time.monotonic()
    with pytest.raises(NotPrinted) as caught:
        print_copy(source, Progress())
    assert "没有排完版" in caught.value.why
    assert time.monotonic() - start < 10


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
def test_the_clerk_can_stop_it(tmp_path: Path, source: WordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, program(tmp_path, "time.sleep(60)"))
    asked = chain([False, False], repeat(True))
    with pytest.raises(Cancelled):
        print_copy(source, Progress(stopped=lambda: next(asked)))


def test_a_program_that_cannot_be_started(tmp_path: Path, source: WordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, tmp_path / "gone")
    with pytest.raises(NotPrinted, match="没有能启动"):
        print_copy(source, Progress())


def test_nothing_is_left_behind(document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    assert check_layout(document).measurement.program
    assert [one.name for one in folder.iterdir() if one.name.startswith("taizhang-")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
def test_a_copy_the_program_still_holds_is_no_fault(
    tmp_path: Path, source: WordFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows what was just ended may hold its files a moment longer, and they cannot be removed."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    use(monkeypatch, program(tmp_path, "pass"))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("sharing violation")

    monkeypatch.setattr(os, "unlink", refuse)
    with pytest.raises(NotPrinted, match="没有能打开"):
        print_copy(source, Progress())


def changed(part: str, old: str, new: str) -> dict[str, bytes]:
    text = GOOD[part].decode()
    assert old in text
    return read_parts(harmless({**GOOD, part: text.replace(old, new).encode()}))


@pytest.mark.parametrize("ending", ["/>", "></Relationship>"])
def test_outside_parts_are_cut_off_and_hyperlinks_stay(ending: str) -> None:
    outside = '<Relationship Id="x" Type="http://x/image" Target="http://host/a.png" TargetMode="External"'
    link = '<Relationship Id="y" Type="http://x/hyperlink" Target="http://host/b" TargetMode="External"/>'
    relations = changed(RELATIONS, "</Relationships>", f"{outside}{ending}{link}</Relationships>")[RELATIONS].decode()
    assert "a.png" not in relations
    assert "http://host/b" in relations
    assert "styles.xml" in relations


def test_fields_that_fetch_are_emptied_and_page_numbers_stay() -> None:
    code = '<w:r><w:instrText> INCLUDEPICTURE "http://host/a.png" </w:instrText></w:r><w:fldSimple w:instr="DDE a b"/></w:p>'
    parts = changed(DOCUMENT, "</w:p>", code)
    assert b"http://host" not in parts[DOCUMENT]
    assert b"DDE" not in parts[DOCUMENT]
    assert b" PAGE " in parts["word/footer1.xml"]


def test_a_field_cut_into_runs_is_judged_whole() -> None:
    def field(*pieces: str) -> str:
        texts = "".join(f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in pieces)
        begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
        return begin + texts + end

    kept = changed(
        DOCUMENT, "</w:p>", field(" PA", "GE ") + field("PAGE", " ") + field("INCLUDE", "TEXT page") + "</w:p>"
    )
    codes = re.findall(rb"<w:instrText>([^<]+)", kept[DOCUMENT])
    assert codes[:4] == [b" PA", b"GE ", b"PAGE", b" "]
    assert b"INCLUDE" not in kept[DOCUMENT]

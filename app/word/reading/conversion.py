"""Prints a copy of a document to PDF with LibreOffice: own profile, no macros, no network, a limit of time."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from app.core.errors import AppError
from app.core.progress import Progress
from app.word.ooxml.package import write_parts
from app.word.ooxml.wml import DOCUMENT, is_text_part, parse, serialise
from app.word.reading.inlines import code_in, empty_code, instructions_in
from app.word.reading.opening import WordFile

_LIMIT = 180.0  # seconds
_VERSION_LIMIT = 30.0
_STEP = 0.1
# Windows: the window has no console, so one would come up for each program of the console, and no stdin to hand on.
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_USUAL = {
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.com",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    ),
    "linux": ("/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/usr/local/bin/soffice"),
}
# Fields that only count or number; every other instruction is emptied in the copy, for some of them fetch.
_HARMLESS = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION|SEQ|TOC|PAGEREF|REF|EQ|QUOTE|STYLEREF)\b")
_FETCHED = re.compile(rb'<Relationship\b(?=[^>]*TargetMode="External")[^>]*?(/>|>\s*</Relationship>)')
_OPTIONS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    *(("Inet/Settings", f"ooInet{kind}ProxyName", "127.0.0.1") for kind in ("HTTP", "HTTPS", "FTP")),
    *(("Inet/Settings", f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS", "FTP")),
)


class NotPrinted(AppError):
    """Why there are no printed pages to measure or to look at."""

    code = "not-printed"

    @property
    def why(self) -> str:
        """The sentence."""
        return self.message


def find_program() -> Path | None:
    """LibreOffice on the search path or in the usual places; None where it is not installed."""
    for name in ("soffice.com", "soffice", "libreoffice") if sys.platform == "win32" else ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    places = [Path(one) for one in _USUAL.get(sys.platform, ())]
    if sys.platform != "win32":
        places += sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    return next((one for one in places if one.is_file()), None)


def print_copy(source: WordFile, progress: Progress) -> tuple[bytes, str]:
    """The PDF's bytes, and name and version of the program. Raises NotPrinted, Cancelled."""
    program = find_program()
    if program is None:
        raise NotPrinted(
            "本机没有找到 LibreOffice，没有排出实际的页面；装上以后能看到它们，量出行数、字数和墨迹的位置。"
        )
    with TemporaryDirectory(prefix="taizhang-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        profile = _profile(home)
        version = _version(program, profile, progress)
        copy = home / "document.docx"
        copy.write_bytes(harmless(source.parts))
        _run([*_command(program, profile), "--convert-to", "pdf", "--outdir", folder, str(copy)], progress, _LIMIT)
        pdf = copy.with_suffix(".pdf")
        if not pdf.is_file():
            raise NotPrinted(f"{version} 没有能打开这份文件，没有排出实际的页面。")
        return pdf.read_bytes(), version


def harmless(parts: dict[str, bytes]) -> bytes:
    """The document without what could reach out of it: external parts, fields that fetch, macros."""
    kept = {name: data for name, data in parts.items() if "vbaProject" not in name and "afchunk" not in name.lower()}
    for name, data in kept.items():
        if name.endswith(".rels"):
            kept[name] = _FETCHED.sub(_only_hyperlinks, data)
        elif is_text_part(name) or name == DOCUMENT:
            kept[name] = _without_fetching(data)
    return write_parts(kept)


def _only_hyperlinks(relation: re.Match[bytes]) -> bytes:
    return relation[0] if b"/hyperlink" in relation[0] else b""


def _without_fetching(data: bytes) -> bytes:
    root = parse(data)
    for pieces in instructions_in(root):
        if not _HARMLESS.match("".join(map(code_in, pieces))):
            for piece in pieces:
                empty_code(piece)
    return serialise(root)


def _profile(home: Path) -> Path:
    profile = home / "profile"
    (profile / "user").mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/org.openoffice.{"Office." if not path.startswith("Inet") else ""}{path}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _OPTIONS
    )
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )
    return profile


def _command(program: Path, profile: Path) -> list[str]:
    return [str(program), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]


def _version(program: Path, profile: Path, progress: Progress) -> str:
    said = _run([*_command(program, profile), "--version"], progress, _VERSION_LIMIT).decode("utf-8", "replace")
    found = re.search(r"LibreOffice[\w .]*?\d[\d.]*", said)
    return found[0].strip() if found else "LibreOffice（版本不明）"


def _run(command: list[str], progress: Progress, limit: float) -> bytes:
    """What it prints. The environment is handed on as it is, FONTCONFIG_FILE and the folders of fonts in it."""
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    try:
        process = subprocess.Popen(
            command, stdin=nothing, stdout=pipe, stderr=nothing, start_new_session=True, creationflags=_NO_CONSOLE
        )
    except OSError as error:
        raise NotPrinted("LibreOffice 没有能启动，没有排出实际的页面。") from error
    end = time.monotonic() + limit
    try:
        while True:
            progress.check()
            try:
                return bytes(process.communicate(timeout=_STEP)[0])
            except subprocess.TimeoutExpired:
                if time.monotonic() > end:
                    raise NotPrinted(f"LibreOffice 超过 {limit:.0f} 秒没有排完版，没有再等下去。") from None
    finally:
        _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """It and what it started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        end = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(end, stdin=subprocess.DEVNULL, capture_output=True, check=False, creationflags=_NO_CONSOLE)
    else:
        os.killpg(process.pid, 9)
    process.communicate()

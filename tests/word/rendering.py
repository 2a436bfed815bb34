"""Word documents as LibreOffice prints them: converted with private fonts, measured on page images and words."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

PROJECT = Path(__file__).resolve().parents[2]
_DPI = 150
_AT_ONCE = 20  # documents handed to LibreOffice in one call
_EVERY_PAGE = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
_SAME_LINE = 6.0  # points: words whose feet differ by less stand on one line, whatever their fonts
_MILLIMETRE = 72 / 25.4
# The names written into the documents, and the free fonts that stand in for them on a machine without Word's.
STAND_INS = {
    "仿宋": ("FandolFang R", ""),
    "楷体": ("AR PL KaitiM GB", ""),
    "黑体": ("WenQuanYi Zen Hei", ""),
    "宋体": ("Noto Serif CJK SC", ""),
    "方正小标宋简体": ("Noto Serif CJK SC", "bold"),
}


def font_config(folder: Path) -> Path:
    """A fontconfig file of our own that maps Word's fonts to the stand-ins, each proven to be there."""
    folders = [PROJECT / ".venv" / "fonts", *filter(None, [os.environ.get("TAIZHANG_FONTS")]), "/usr/share/fonts"]
    dirs = "".join(f"<dir>{one}</dir>" for one in folders)
    aliases = "".join(_alias(name, family, weight) for name, (family, weight) in STAND_INS.items())
    path = folder / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig>{dirs}<cachedir>{folder / 'cache'}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    for name, (family, _) in STAND_INS.items():
        _prove(path, name, family)
    return path


def _alias(name: str, family: str, weight: str) -> str:
    bold = f'<edit name="weight" mode="assign" binding="strong"><const>{weight}</const></edit>' if weight else ""
    return (
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{family}</string></edit>{bold}</match>'
    )


def _prove(config: Path, name: str, family: str) -> None:
    found = _run(["fc-match", "-f", "%{family}", name], {"FONTCONFIG_FILE": str(config)})
    assert family in found, (
        f"缺少字体“{family}”（代替{name}）：请先运行 README 中的准备命令，或用环境变量 TAIZHANG_FONTS 指明字体所在的文件夹。"
    )


def _run(command: list[str], extra: dict[str, str] | None = None) -> str:
    assert shutil.which(command[0]), f"缺少程序 {command[0]}：请先运行 README 中的准备命令。"
    done = subprocess.run(command, capture_output=True, env={**os.environ, **(extra or {})}, timeout=600, check=True)
    return done.stdout.decode("utf-8", "replace")


@dataclass(frozen=True)
class Converter:
    """LibreOffice with a profile and fonts of its own, kept for the whole test run."""

    folder: Path
    fonts: Path

    def convert(self, name: str, document: bytes) -> "Printed":
        """The document as printed."""
        return self.convert_all({name: document})[name]

    def convert_all(self, documents: Mapping[str, bytes], *, blank_pages: bool = False) -> dict[str, "Printed"]:
        """The documents as printed, by their names; one start of LibreOffice for many of them.

        `blank_pages`: with those it leaves blank between sections. It leaves some where Word leaves none, before a
        section that begins with number 1, so they are asked for only where they are meant.
        """
        sources = self._sources(documents)
        for at in range(0, len(sources), _AT_ONCE):
            self._office(_EVERY_PAGE if blank_pages else "pdf", self.folder, sources[at : at + _AT_ONCE])
        return {name: Printed(source.with_suffix(".pdf")) for name, source in zip(documents, sources, strict=True)}

    def resaved(self, name: str, document: bytes) -> bytes:
        """The document as LibreOffice reads it and writes it again."""
        folder = self.folder / "resaved"
        self._office("docx", folder, self._sources({name: document}))
        return (folder / f"{name}.docx").read_bytes()

    def _sources(self, documents: Mapping[str, bytes]) -> list[Path]:
        sources = [self.folder / f"{name}.docx" for name in documents]
        for source, document in zip(sources, documents.values(), strict=True):
            source.write_bytes(document)
        return sources

    def _office(self, kind: str, out: Path, sources: list[Path]) -> None:
        profile = (self.folder / "profile").as_uri()
        _run(
            [
                "soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore",
                "--convert-to", kind, "--outdir", str(out), *map(str, sources),
            ],
            {"FONTCONFIG_FILE": str(self.fonts), "HOME": str(self.folder)},
        )  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One line of words; measures in millimetres from the page's left and top edge."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class Printed:
    """A printed document."""

    pdf: Path

    @cached_property
    def pages(self) -> list[list[Line]]:
        """The lines of each page from top to bottom; words of equal height make one line."""
        out = self.pdf.with_suffix(".html")
        _run(["pdftotext", "-bbox", str(self.pdf), str(out)])
        text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", out.read_text(encoding="utf-8"))
        text = text[text.index("<body>") : text.index("</body>") + len("</body>")]
        return [_lines(page) for page in ElementTree.fromstring(text).iter("page")]

    def body(self, page: int) -> list[Line]:
        """The lines of a page (counted from 1) without its number."""
        return [line for line in self.pages[page - 1] if not re.fullmatch(r"— ?\d+ ?—", line.text)]

    def number(self, page: int) -> Line:
        """The line that holds the page's number."""
        return next(line for line in self.pages[page - 1] if re.fullmatch(r"— ?\d+ ?—", line.text))

    def ink(self, page: int) -> "Ink":
        """Where the ink of a page (counted from 1) lies."""
        stem = self.pdf.with_name(f"{self.pdf.stem}-{page}")
        image = stem.with_suffix(".pgm")
        if not image.exists():
            side = ["-f", str(page), "-l", str(page), "-singlefile"]
            _run(["pdftoppm", "-gray", "-r", str(_DPI), *side, str(self.pdf), str(stem)])
        return Ink.read(image)

    @cached_property
    def fonts(self) -> str:
        """What pdffonts says."""
        return _run(["pdffonts", str(self.pdf)])


def _lines(page: ElementTree.Element) -> list[Line]:
    rows: list[list[ElementTree.Element]] = []
    foot = -_SAME_LINE
    for word in sorted(page.iter("word"), key=_foot):
        if _foot(word) - foot >= _SAME_LINE:
            rows.append([])
            foot = _foot(word)
        rows[-1].append(word)
    return [_line(row) for row in rows]


def _foot(word: ElementTree.Element) -> float:
    return float(word.get("yMax", "0"))


def _line(words: list[ElementTree.Element]) -> Line:
    words = sorted(words, key=lambda word: float(word.get("xMin", "0")))

    def edges(name: str) -> list[float]:
        return [float(word.get(name, "0")) / _MILLIMETRE for word in words]

    text = "".join(word.text or "" for word in words)
    return Line(min(edges("xMin")), min(edges("yMin")), max(edges("xMax")), max(edges("yMax")), text)


@dataclass(frozen=True)
class Ink:
    """The dark dots of a page image, row by row: bands of rows with ink, and columns within a band."""

    width: int
    rows: list[bytes]

    @classmethod
    def read(cls, image: Path) -> "Ink":
        """From a binary PGM of one byte a dot."""
        magic, size, depth, data = image.read_bytes().split(b"\n", 3)
        assert (magic, depth) == (b"P5", b"255")
        width, height = map(int, size.split())
        return cls(width, [data[row * width : (row + 1) * width] for row in range(height)])

    @cached_property
    def bands(self) -> list[tuple[float, float]]:
        """Top and bottom of each run of rows with ink, in millimetres."""
        dark = [min(row) < 128 for row in self.rows]
        edges = [at for at in range(1, len(dark)) if dark[at] != dark[at - 1]]
        return [(_mm(top), _mm(bottom)) for top, bottom in zip(edges[::2], edges[1::2], strict=True)]

    def above(self, height: float) -> list[tuple[float, float]]:
        """The bands that begin above a height."""
        return [band for band in self.bands if band[0] < height]

    def sides(self, top: float, bottom: float) -> tuple[float, float]:
        """The leftmost and rightmost ink between two heights, in millimetres."""
        rows = [row for at, row in enumerate(self.rows) if top <= _mm(at) <= bottom and min(row) < 128]
        lefts = [next(at for at, dot in enumerate(row) if dot < 128) for row in rows]
        rights = [next(at for at in range(len(row) - 1, -1, -1) if row[at] < 128) for row in rows]
        return _mm(min(lefts)), _mm(max(rights))

    def dash(self, left: float, below: float) -> float:
        """The middle height of the mark whose left edge is given, below a height: a page number's dash."""
        first, last = round((left + 1) / 25.4 * _DPI), round((left + 3) / 25.4 * _DPI)
        dark = [at for at, row in enumerate(self.rows) if _mm(at) > below and min(row[first:last]) < 128]
        return _mm((dark[0] + dark[-1] + 1) / 2)


def _mm(dots: float) -> float:
    return dots / _DPI * 25.4

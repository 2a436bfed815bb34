"""Proves that no page of many random notices shames: each is written, printed by LibreOffice and read again line by line.

Run by hand, with LibreOffice and the fonts of the tests: python -m tools.proofs.pages [NOTICES [SEED]]. Prints what shames
with the seed of its notice, then the bounds in numbers; ends with 0 where all of them hold. Three hundred take ten minutes.
"""

import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from app.notice.title import break_title
from app.word.filling.document import write
from app.word.ooxml.wml import w
from app.word.reading.styles import style_id
from app.word.standard import layout
from tests.notice.test_usual_titles import cuts
from tests.word.documents import document
from tests.word.flow import IMPRINT, Flowing, faults, flow, lines_a_page
from tests.word.invented import invented
from tests.word.rendering import Converter, Printed, font_config

_NOTICES, _AT_ONCE = 300, 20
_TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "整改进展通报.docx"
CUT, OTHER_BREAK, SMALL, ALONE = (
    "a title is cut inside a phrase", "a title is broken elsewhere than planned", "a red mark is smaller than the title",
    "a page holds the imprint alone",
)  # fmt: skip


def judge(content: bytes, printed: Printed) -> Iterator[tuple[str, str]]:
    """What shames in one notice, by its kind, each with its place."""
    pages = flow(content, printed)
    yield from faults(content, printed)
    yield from title_faults([one.line.text for page in pages for one in page if one.style == layout.TITLE.name])
    for size in mark_sizes(content):
        if size < layout.TITLE_SIZE.half_points:
            yield SMALL, f"{size / 2:g} pt"
    if not styles(pages[-1]) - IMPRINT:
        yield ALONE, str(len(pages))


def title_faults(lines: list[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with how a title is broken, as printed."""
    title = "".join(lines)
    if lines != break_title(title):
        yield OTHER_BREAK, " / ".join(lines)
    for phrase in cuts(title):
        yield CUT, phrase


def mark_sizes(content: bytes) -> list[int]:
    """The sizes in the red mark, in half points."""
    marks = (one for one in document(content).iter(w("p")) if style_id(one) == layout.MARK.ident)
    return [int(size.get(w("val"), "0")) for one in marks for size in one.iter(w("sz"))]


def styles(page: list[Flowing]) -> set[str]:
    """Of all lines of a page."""
    return {one.style for one in page}


def prove(folder: Path, notices: int, seed: int) -> bool:
    """Whether so many notices shame on no page."""
    printer = Converter(folder, font_config(folder))
    kinds, lines, imprints = Counter[str](), Counter[int](), 0
    every = range(seed, seed + notices)
    for seeds in (every[at : at + _AT_ONCE] for at in range(0, notices, _AT_ONCE)):
        contents = {f"random-{one}": write(_TEMPLATE, invented(one)) for one in seeds}
        for name, printed in printer.convert_all(contents).items():
            for kind, where in judge(contents[name], printed):
                kinds[kind] += 1
                print(f"{name}: {kind}: {where}", flush=True)
            lines.update(lines_a_page(contents[name], printed))
            imprints += bool(styles(flow(contents[name], printed)[-1]) & IMPRINT)
            for made in folder.glob(f"{name}.*"):
                made.unlink()
        print(f"{seeds[-1] + 1 - seed} of {notices} notices, {lines.total()} inner pages", flush=True)
    told = ", ".join(f"{pages} of {count}" for count, pages in sorted(lines.items(), reverse=True))
    print(f"inner pages by their lines: {told}")
    print(f"{kinds[ALONE]} of {imprints} imprints alone on the last page; {kinds[CUT]} titles cut inside a phrase")
    print(f"{kinds[SMALL]} red marks under {layout.TITLE_SIZE.points:g} pt; {kinds.total()} faults in all", flush=True)
    return not kinds


if __name__ == "__main__":
    own = Path(mkdtemp())
    try:
        asked = [int(one) for one in sys.argv[1:]]
        sys.exit(not prove(own, *asked, *(_NOTICES, 0)[len(asked) :]))
    finally:
        shutil.rmtree(own)

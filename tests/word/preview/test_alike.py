"""The preview's page breaks against LibreOffice's, on every kind of document from the samples, in each preset.

A page begins alike where exactly the same characters stand before it. What is compared is the preview in LibreOffice's
engine: Word's and WPS's own, which the window shows as well, could not be measured, and is only printed.
"""

import re
from collections.abc import Iterable
from itertools import accumulate

import pytest

from app.core.page import Page
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, parse, serialise, w
from app.word.preview import LIBREOFFICE, WORD, lay_out
from app.word.standard.layout import INK_TRUE, TITLE_SIZE, Preset
from tests.word.kinds import PRESETS
from tests.word.preview.samples import SAMPLES, roots, written
from tests.word.rendering import Converter

LINE = 30  # characters, with half-width ones among them


def beginnings(texts: Iterable[str]) -> list[int]:
    """How many characters stand before each page."""
    return [0, *accumulate(len(re.sub(r"\s", "", text)) for text in texts)][:-1]


def shown(pages: Iterable[Page]) -> list[int]:
    return beginnings(page.text for page in pages)


@pytest.mark.parametrize("ledger", SAMPLES)
def test_pages_begin_alike(printer: Converter, ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Over all presets of a ledger: the notices share their texts, and what moves a line counts in each of them."""
    told, found = [], [_alike(printer, ledger, preset) for preset in PRESETS]
    for lines, alike, all_pages in found:
        told += [*lines, f"{ledger}: {alike} of {all_pages} pages begin alike"]
    with capsys.disabled():
        print("", *told, sep="\n")  # noqa: T201 - it is what this test is asked to tell
    assert sum(alike for _, alike, _ in found) / sum(all_pages for _, _, all_pages in found) >= 0.99


def _in_digits(content: bytes) -> bytes:
    """Points and per cent signs as digits: in the stand-in fonts they are narrower or wider than half a square."""
    parts = read_parts(content)
    root = parse(parts[DOCUMENT])
    for text in root.iter(w("t")):
        text.text = (text.text or "").translate({ord("."): "5", ord("%"): "5"})
    parts[DOCUMENT] = serialise(root)
    return write_parts(parts)


def _alike(printer: Converter, ledger: str, preset: Preset) -> tuple[list[str], int, int]:
    """What there is to tell of the documents in this preset, how many of their pages begin alike, and how many there are."""
    alike = all_pages = 0
    told = []
    documents = {f"{kind}-{ledger}-{preset.name}": _in_digits(one) for kind, one in written(ledger, preset).items()}
    for name, printed in printer.convert_all(documents).items():
        content = documents[name]
        asked = beginnings("".join(line.text for line in page) for page in printed.pages)
        ours = shown(lay_out(roots(content), LIBREOFFICE))
        words = shown(lay_out(roots(content), WORD))
        same = sum(one == other for one, other in zip(asked, ours, strict=False))
        told.append(f"{name}: {same} of {len(asked)} pages begin alike; in Word's engine there are {len(words)} pages")
        assert len(ours) == len(asked), name
        apart = max(abs(one - other) for one, other in zip(asked, ours, strict=True))
        assert apart <= LINE, f"{name}: a page begins {apart} characters apart"
        alike, all_pages = alike + same, all_pages + len(asked)
    return told, alike, all_pages


def test_the_comparison_notices_other_breaks() -> None:
    """Guards the guard: the two engines differ, so a preview in the wrong one would fail."""
    content = written("整改台账", INK_TRUE)["整改进展通报"]
    ours, words = (shown(lay_out(roots(content), engine)) for engine in (LIBREOFFICE, WORD))
    assert sum(one == other for one, other in zip(ours, words, strict=False)) < len(ours) - 1


@pytest.mark.parametrize("preset", PRESETS, ids=lambda one: one.name)
def test_positions_are_those_of_the_print(printer: Converter, preset: Preset) -> None:
    """Title, issuer, date and imprint, to a millimetre and a half."""
    content = written("整改台账", preset)["整改进展通报"]
    printed = printer.convert(f"positions-{preset.name}", content)
    pages = lay_out(roots(content), LIBREOFFICE)
    title = next(span.text for span in pages[0].spans if span.ink.size == TITLE_SIZE.points)
    for text in (title, "中共云溪县科学技术协会党组", "云溪县科学技术协会办公室"):
        # The last page on which it stands: the imprint may have one of its own.
        page = max(at for at, one in enumerate(pages) if any(span.text == text for span in one.spans))
        line = next(one for one in printed.pages[page] if one.text.startswith(text) and one.left > 30)
        span = next(one for one in pages[page].spans if one.text == text)
        assert span.places[0] / 72 * 25.4 == pytest.approx(line.left, abs=1.5), text
        assert line.top < span.baseline / 72 * 25.4 < line.bottom, text
    lowest = max(bar.bottom for bar in pages[-1].bars) / 72 * 25.4
    rules = [band for band in printed.ink(len(pages)).bands if band[0] > 200 and band[1] - band[0] < 0.8]
    assert lowest == pytest.approx(rules[-1][1], abs=1)

"""Which sentence or 【待补】 stands at a place of a page, and where one stands: by the characters a sketch has set."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from app.core.page import AnyPage, Page, Span
from app.core.told.sentence import PrintedGap, ToldDocument, ToldSentence

# Of a character's size: what belongs to it above and below its baseline, and where its middle is.
_UP, _DOWN, _MIDDLE = 1.0, 0.3, 0.35


class GapSpot(NamedTuple):
    """A box on a page, which is counted from 0, in points."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class SentenceFinder:
    """Of paragraphs that were changed after the document was told nothing is known."""

    def __init__(self, told: ToldDocument, pages: Sequence[AnyPage]) -> None:
        self._pages = pages
        self._sentences: dict[int, list[ToldSentence]] = {}
        for sentence in told.sentences:
            self._sentences.setdefault(sentence.paragraph, []).append(sentence)
        self._gaps: dict[int, list[PrintedGap]] = {}
        for gap in told.printed_gaps:
            self._gaps.setdefault(gap.paragraph, []).append(gap)
        words = {number: _words(sentences) for number, sentences in self._sentences.items()}
        where = _alone(words)
        self._told = {
            number: known
            for number, text in _shown(pages).items()
            if (known := number if _repeats(text, words.get(number, "")) else where.get(text))
        }

    def find(self, page: AnyPage, x: float, y: float) -> ToldSentence | None:
        """The sentence there, in points from the page's upper left corner."""
        paragraph, at = self._at(page, x, y)
        end = 0
        for sentence in self._sentences.get(paragraph, ()):
            end += len(sentence.text)
            if at < end:
                return sentence
        return None

    def find_gap(self, page: AnyPage, x: float, y: float) -> PrintedGap | None:
        """The 【待补】 there."""
        paragraph, at = self._at(page, x, y)
        return next((one for one in self._gaps.get(paragraph, ()) if one.begin <= at < one.end), None)

    def spot(self, gap: PrintedGap) -> GapSpot | None:
        """Where a 【待补】 begins: as much of it as stands in one line."""
        for number, page in enumerate(self._pages):
            for span in page.spans if isinstance(page, Page) else ():
                first, last = gap.begin - span.begin, gap.end - span.begin
                if self._told.get(span.paragraph) == gap.paragraph and 0 <= first < len(span.places):
                    right = span.places[last] if last < len(span.places) else span.end
                    size = span.ink.size
                    return GapSpot(
                        number, span.places[first], span.baseline - size, right, span.baseline + _DOWN * size
                    )
        return None

    def _at(self, page: AnyPage, x: float, y: float) -> tuple[int, int]:
        """The paragraph as it was told, and how many of its characters stand before; paragraph 0 where none is known."""
        spans = [one for one in page.spans if _covers(one, x, y)] if isinstance(page, Page) else []
        # A point that hangs over its cell's edge lies on the next cell's first character: what begins there counts.
        span = min(spans, key=lambda one: (_distance(one, y), -one.places[0]), default=None)
        if span is None:
            return 0, 0
        return self._told.get(span.paragraph, 0), span.begin + max(bisect_right(span.places, x) - 1, 0)


def finder_for(told: ToldDocument | None, pages: Sequence[AnyPage]) -> SentenceFinder | None:
    """None where nothing can be found: a document that nothing is told of, or real pages, which are pictures."""
    sketched = any(isinstance(one, Page) for one in pages)
    return SentenceFinder(told, pages) if told and sketched else None


def _covers(span: Span, x: float, y: float) -> bool:
    size = span.ink.size
    above = span.baseline - _UP * size <= y <= span.baseline + _DOWN * size
    return above and not span.turned and span.places[0] <= x <= span.end


def _distance(span: Span, y: float) -> float:
    """From the middle of its characters; lines of small type overlap."""
    return round(abs(span.baseline - _MIDDLE * span.ink.size - y), 1)


def _shown(pages: Sequence[AnyPage]) -> dict[int, str]:
    """The paragraphs as the pages have them; a table's header once for each page it is repeated on."""
    shown: dict[int, str] = {}
    for span in (span for page in pages if isinstance(page, Page) for span in page.spans if span.paragraph):
        shown[span.paragraph] = shown.get(span.paragraph, "") + _bare(span.text)
    return shown


def _words(sentences: Iterable[ToldSentence]) -> str:
    return _bare("".join(one.text for one in sentences))


def _bare(text: str) -> str:
    return "".join(text.split())


def _repeats(shown: str, words: str) -> bool:
    return bool(words) and shown == words * (len(shown) // len(words))


def _alone(words: Mapping[int, str]) -> dict[str, int]:
    """The paragraphs whose words no other has: these are known wherever they have moved."""
    often = Counter(words.values())
    return {text: number for number, text in words.items() if often[text] == 1}

"""Which sentence stands at a place of a page: by the characters a sketch has set there."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from app.core.page import AnyPage, Page, Span
from app.core.told.sentence import ToldDocument, ToldSentence

# Of a character's size: what belongs to it above and below its baseline, and where its middle is.
_UP, _DOWN, _MIDDLE = 1.0, 0.3, 0.35


def finder_for(told: ToldDocument | None, pages: Sequence[AnyPage]) -> "SentenceFinder | None":
    """What finds the sentences on these pages; None where nothing can be found: a real page is a picture."""
    sketched = any(isinstance(one, Page) for one in pages)
    return SentenceFinder(told, pages) if told and sketched else None


class SentenceFinder:
    """Of paragraphs that were changed after the document was told nothing is known."""

    def __init__(self, told: ToldDocument, pages: Sequence[AnyPage]) -> None:
        shown = _shown(pages)
        paragraphs: dict[int, list[ToldSentence]] = {}
        for sentence in told.sentences:
            paragraphs.setdefault(sentence.paragraph, []).append(sentence)
        words = {number: _words(sentences) for number, sentences in paragraphs.items()}
        where = _alone(words)
        self._told = {
            number: paragraphs[known]
            for number, text in shown.items()
            if (known := number if _repeats(text, words.get(number, "")) else where.get(text))
        }

    def find(self, page: AnyPage, x: float, y: float) -> ToldSentence | None:
        """The sentence there, in points from the page's upper left corner."""
        spans = [one for one in page.spans if _covers(one, x, y)] if isinstance(page, Page) else []
        # A point that hangs over its cell's edge lies on the next cell's first character: what begins there counts.
        span = min(spans, key=lambda one: (_distance(one, y), -one.places[0]), default=None)
        return self._in(span, x) if span else None

    def _in(self, span: Span, x: float) -> ToldSentence | None:
        at = span.begin + max(bisect_right(span.places, x) - 1, 0)
        end = 0
        for sentence in self._told.get(span.paragraph, ()):
            end += len(sentence.text)
            if at < end:
                return sentence
        return None


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

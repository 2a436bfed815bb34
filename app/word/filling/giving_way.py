"""Blank lines that give way where all but the end of a document or a sheet fills its page: no imprint, no receipt alone on the next."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from app.core.progress import Progress
from app.word.ooxml.wml import DOCUMENT, w
from app.word.preview import LIBREOFFICE, WORD, LayoutEngine, begin_on_pages
from app.word.reading.paragraphs import Reader
from app.word.reading.sections import sections_of
from app.word.standard import layout

_BLANKS = frozenset((layout.BLANK.name, layout.LOOSE_BLANK.name))
_SIGNATURES = frozenset((layout.SIGNATURE.name, layout.SEALED_SIGNATURE.name))


@dataclass
class _Ending:
    """The end of a section: what stands in it from the first block on that would be too little for a page.

    `blanks`: its lines that may go, the nearest to its end first; `gone`: those that are gone, with what stands below.
    """

    held: frozenset[etree._Element]
    end: frozenset[etree._Element]
    blanks: list[etree._Element]
    gone: list[tuple[etree._Element, etree._Element]] = field(default_factory=list)

    def give(self) -> bool:
        """Take one more line away; whether there was one."""
        if not self.blanks:
            return False
        blank = self.blanks.pop(0)
        below, parent = blank.getnext(), blank.getparent()
        if below is None or parent is None:
            return False
        self.gone.append((blank, below))
        parent.remove(blank)
        return True

    def take_back(self) -> None:
        """All lines as they were."""
        while self.gone:
            blank, below = self.gone.pop()
            below.addprevious(blank)


def give_way(roots: Mapping[str, etree._Element], reader: Reader, progress: Progress) -> None:
    """Change the text in place; where it does not help, nothing is changed. Raises Cancelled."""
    endings = list(_endings(roots[DOCUMENT], reader))
    for engine in (LIBREOFFICE, WORD) if endings else ():
        waiting = _alone(endings, roots, engine, progress)
        while waiting := [one for one in waiting if one.give()]:
            still = _alone(waiting, roots, engine, progress)
            settled = [one for one in waiting if one not in still]
            for one in settled:
                one.gone.clear()
            waiting = still
        for one in endings:
            one.take_back()


def _alone(
    endings: Sequence[_Ending], roots: Mapping[str, etree._Element], engine: LayoutEngine, progress: Progress
) -> list[_Ending]:
    """Those of which a page after their first holds nothing but the end."""
    pages = [[_block(one) for one in page] for page in begin_on_pages(roots, engine, progress)]
    found = []
    for ending in endings:
        own = [page for page in pages if page and page[0] in ending.held]
        if len(own) > 1 and own[-1][0] in ending.end:
            found.append(ending)
    return found


def _block(element: etree._Element) -> etree._Element:
    """The table a row is of."""
    return next(element.iterancestors(w("tbl"))) if element.tag == w("tr") else element


def _endings(document: etree._Element, reader: Reader) -> Iterator[_Ending]:
    for _, held in sections_of(document):
        styles = [reader.styles.of(one) if one.tag == w("p") else "" for one in held]
        signed = next((at for at, style in enumerate(styles) if style in _SIGNATURES), None)
        if signed is None:
            continue
        blank = {at for at, style in enumerate(styles) if style in _BLANKS}
        if layout.IMPRINT_SPACE.name in styles:
            # What stays with the issuer goes with it.
            first = max((at for at in range(signed) if at not in blank), default=signed)
            text = max(
                (at for at in range(signed) if at not in blank and styles[at] != layout.ATTACHMENTS.name), default=0
            )
            yield _ending(held, first, [at for at in blank if text < at < signed])
        elif layout.TABLE_LINE.name in styles:
            # A receipt, below the issuer or, in an office's older copy, above.
            yield _ending(held, styles.index(layout.TABLE_LINE.name), blank)


def _ending(held: list[etree._Element], first: int, blank: Iterable[int]) -> _Ending:
    return _Ending(frozenset(held), frozenset(held[first:]), [held[at] for at in sorted(blank, reverse=True)])

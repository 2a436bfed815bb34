"""Sets a paragraph into boxes: breaks it into lines, places every character, draws its bars."""

from itertools import groupby

from app.core.page import Bar, Ink, Span
from app.word.preview.breaking import break_lines, is_wide, stand_apart
from app.word.preview.content import PAGE_BREAK, Content
from app.word.preview.line_box import Drawing, LineBox
from app.word.preview.looks import BLACK, SINGLE_LINE, TextLook, alignment, line_height, tab_after
from app.word.reading.looks import Border
from app.word.standard.layout import ABOVE_BASELINE, Align

_NARROW = 0.5  # of a full square: digits and letters of 仿宋, 楷体, 黑体 and 宋体
_GAP = 0.2  # of a full square, between Chinese and digits or letters: as LibreOffice leaves it
_THIN = 0.75  # points: the thin line of a pair, and the gap beside it
_PAIRS = ("thickThinSmallGap", "thinThickSmallGap")
_HARDLY = 0.05  # points a line may be too long by, from rounding to twips


def set_paragraph(content: Content, width: float, grid: float = 0) -> list[LineBox]:
    """The lines of a paragraph in a column of that width, on a grid of that line pitch (0 for none), in points."""
    setter = _Setter(content, width)
    look = content.look
    boxes = [setter.box(begin, end, grid) for begin, end in setter.lines()]
    for at, (begin, _) in enumerate(setter.ranges):
        boxes[at].new_page = begin > 0 and setter.text[begin - 1] == PAGE_BREAK
        boxes[at].keep = look.keep_next or (look.keep_lines and at < len(boxes) - 1)
    boxes[0].before = look.before
    boxes[0].new_page = look.on_new_page
    boxes[0].drawings = [Drawing(one, alignment(look)) for one in content.drawings]
    if look.rule != "exact":
        boxes[0].height = max(boxes[0].height, content.picture)
    _rule(boxes, content, width)
    # Room after a paragraph is room nobody writes in; at a page's foot it must not push the line over.
    if look.after:
        boxes.append(LineBox(0, before=look.after, keep=boxes[-1].keep))
        boxes[-2].keep = True
    return boxes


class _Setter:
    """One paragraph: its characters with their looks, their widths, their places."""

    def __init__(self, content: Content, width: float) -> None:
        self._content = content
        self._look = content.look
        self._end = width - content.look.right.points + _HARDLY
        self.text = "".join(piece.text for piece in content.pieces)
        self._looks: list[TextLook] = [piece.look for piece in content.pieces for _ in piece.text]
        self._wide = [is_wide(char) for char in self.text]
        self._widths = [
            look.size * (1 if wide else _NARROW) + look.squeeze
            for look, wide in zip(self._looks, self._wide, strict=True)
        ]
        self._leads = self._gaps()
        self.ranges: list[tuple[int, int]] = []

    def _gaps(self) -> dict[int, float]:
        """The room before characters that are set apart from the one before."""
        if not self._content.spaced:
            return {}
        apart = (at for at in range(1, len(self.text)) if stand_apart(self.text[at - 1], self.text[at]))
        return {at: self._looks[at - 1].size * _GAP - self._looks[at - 1].squeeze for at in apart}

    def lines(self) -> list[tuple[int, int]]:
        """From where to where each line goes."""
        left = self._look.left.points
        starts = (left + self._look.first.points, left)
        hangs, not_first = self._content.hangs, self._content.not_first
        self.ranges = break_lines(self.text, self._advance, self._end, starts, hangs, not_first)
        return self.ranges

    def box(self, begin: int, end: int, grid: float) -> LineBox:
        """A line as a box."""
        looks = self._looks[begin:end] or [self._content.mark]
        natural = max(look.size * SINGLE_LINE[look.role] for look in {id(one): one for one in looks}.values())
        height = line_height(self._look, natural, grid)
        exact = self._look.rule == "exact"
        baseline = height * ABOVE_BASELINE if exact else height - natural * (1 - ABOVE_BASELINE)
        return LineBox(height, self._spans(begin, end, baseline))

    def _advance(self, at: int, place: float, begins: bool) -> float:
        if self.text[at] != "\t":
            return self._widths[at] + (0 if begins else self._leads.get(at, 0))
        stop, align = tab_after(self._look.tabs, place)
        if align is Align.LEFT:
            return stop - place
        following = 0.0
        for other in range(at + 1, len(self.text)):
            if self.text[other] in "\t\n":
                break
            following += self._widths[other] + self._leads.get(other, 0)
        return max(stop - place - (following if align is Align.RIGHT else following / 2), 0)

    def _spans(self, begin: int, end: int, baseline: float) -> list[Span]:
        first = begin == 0
        while end > begin and self.text[end - 1] == " ":
            end -= 1
        place = self._look.left.points + (self._look.first.points if first else 0)
        places = []
        for at in range(begin, end):
            places.append(place + (self._leads.get(at, 0) if at > begin else 0))
            place += self._advance(at, place, at == begin)
        places = self._align(begin, end, [*places, place])
        spans = []
        for (ink, _, _), run in groupby(range(begin, end), self._kind):
            ats = list(run)
            text = "".join(self.text[at] for at in ats)
            if text.strip("\t"):
                xs = tuple(places[at - begin] for at in ats)
                paragraph, before = self._content.number, ats[0] - self.text.count(PAGE_BREAK, 0, ats[0])
                spans.append(
                    Span(text, xs, xs[-1] + self._widths[ats[-1]], baseline, ink, paragraph=paragraph, begin=before)
                )
        return spans

    def _kind(self, at: int) -> tuple[Ink, bool, bool]:
        """What characters of one span share."""
        look, wide = self._looks[at], self._wide[at]
        return look.ink if wide else look.narrow, wide, self.text[at] == "\t"

    def _align(self, begin: int, end: int, places: list[float]) -> list[float]:
        """The places moved to where the alignment wants them; the last one is the line's end."""
        spare = self._end - _HARDLY - places[-1]
        match alignment(self._look):
            case Align.RIGHT:
                return [one + spare for one in places]
            case Align.CENTER:
                return [one + spare / 2 for one in places]
            case Align.BOTH if spare > 0 and end < len(self.text) and self.text[end] not in "\n\f":
                return self._spread(begin, end, places, spare)
        return places

    def _spread(self, begin: int, end: int, places: list[float], spare: float) -> list[float]:
        gaps = [at for at in range(begin + 1, end) if self._wide[at] or self._wide[at - 1] or self.text[at] == " "]
        if not gaps or "\t" in self.text[begin:end]:
            return places
        step, moved, wider = spare / len(gaps), 0.0, set(gaps)
        spread = []
        for at in range(begin, end):
            moved += step if at in wider else 0
            spread.append(places[at - begin] + moved)
        return [*spread, places[-1] + moved]


def _rule(boxes: list[LineBox], content: Content, width: float) -> None:
    """Lines above and below the paragraph; they take room of their own."""
    left, right = content.look.left.points, width - content.look.right.points
    if content.look.above:
        height = _room(content.look.above)
        boxes[0].spans = [span.move(0, height) for span in boxes[0].spans]
        boxes[0].height += height
        boxes[0].bars += _bars(content.look.above, left, right, 0)
    if content.look.below:
        last = boxes[-1]
        top = last.height + content.look.below.space
        last.height += _room(content.look.below)
        last.bars += _bars(content.look.below, left, right, top)


def _bars(border: Border, left: float, right: float, top: float) -> list[Bar]:
    """One line, or a thick and a thin one with a small gap between (上粗下细, 上细下粗)."""
    heights = {"thickThinSmallGap": (0, _THIN + border.points), "thinThickSmallGap": (2 * _THIN, 0)}.get(
        border.kind, (0,)
    )
    thick, *thin = heights
    colour = border.colour or BLACK
    lines = [(thick, border.points), *((one, _THIN) for one in thin)]
    return [Bar(left, top + begin, right, top + begin + high, colour) for begin, high in lines]


def _room(border: Border) -> float:
    return border.space + border.points + (2 * _THIN if border.kind in _PAIRS else 0)

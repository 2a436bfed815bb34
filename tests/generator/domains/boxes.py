"""States told by 是/否, signs, ticks, percentages and the day of completion, often over several cells."""

from datetime import datetime, timedelta
from random import Random

from tests.generator.domains.said import AS_OF, Cell, Draw, Drawn, Means, Value, means, one, some, words
from tests.generator.domains.statuses import NOT_DONE

LEGEND = "注：●已完成　◐整改中　○未启动"
LETTERS = "说明：A表示已完成，B表示整改中，C表示未启动。"
LIGHTS = "绿灯：已完成；黄灯：整改中；红灯：未启动。"
NUMBERS = "填表说明：1—已完成，2—整改中，3—未启动"
TICKS = "备注：★为已销号，☆为未销号"

_DONE, _MOVING, _UNSTARTED = means("done"), means("in_progress"), means("not_started")


def _signs(*pairs: tuple[Value, Means]) -> Draw:
    def draw(rng: Random) -> Drawn:
        value, said = rng.choice(pairs)
        return Drawn((Cell(value),), said)

    return draw


yes_no = _signs(("是", _DONE), ("否", _MOVING), ("是", _DONE), ("否", _MOVING), (None, means("unknown")))
yes_no_only = _signs(("是", _DONE), ("否", _MOVING))
hooks = _signs(("√", _DONE), ("×", _MOVING), ("√", _DONE), ("✓", _DONE))
circles = _signs(("●", _DONE), ("◐", _MOVING), ("○", _UNSTARTED))
letters = _signs(("A", _DONE), ("B", _MOVING), ("C", _UNSTARTED))
lights = _signs(("绿灯", _DONE), ("黄灯", _MOVING), ("红灯", _UNSTARTED))
digits = _signs((1, _DONE), (2, _MOVING), (3, _UNSTARTED))
stars = _signs(("★", _DONE), ("☆", means("in_progress")))
untold_circles = _signs(*((sign, means("unknown")) for sign in "●◐○"))
reviewed = _signs(("合格", _DONE), ("通过", _DONE), ("不合格", _MOVING), ("未通过", NOT_DONE), (None, NOT_DONE))

ticked = some(
    words("done", "☑已完成□未完成", "☑已完成 □整改中 □未启动", "□未完成 ☑已完成", "☑已办结", "√已完成", "☑完成"),
    words("in_progress", "□已完成☑未完成", "□已完成 ☑整改中 □未启动", "☑未完成□已完成", "□已办结 ☑正在办理"),
    words("not_started", "□已完成 □整改中 ☑未启动"),
    words(NOT_DONE, "☐已完成☐未完成", "□已完成 □整改中 □未启动", "□完成"),
)

per_cent_text = some(
    words("done", "100%", "100％"),
    words("in_progress", "85%", "60%", "99%", "5%", "66.7%", "８０%"),
    words("not_started", "0%"),
)


def per_cent_cell(rng: Random) -> Drawn:
    """A number formatted as per cent."""
    share = rng.choice((1, 1, 0, 0.35, 0.6, 0.85, 0.995))
    return one(share, _reading(share), shown="0.0%" if share == 0.995 else rng.choice(("0%", "0.00%")))


def per_cent_number(rng: Random) -> Drawn:
    """60 under a heading with %; an unformatted 1 there is asked."""
    value = rng.choice((100, 100, 60, 85.5, 30, 0, 1))
    return one(value, "unknown" if value == 1 else _reading(value / 100))


def fraction(rng: Random) -> Drawn:
    """A share without any sign of per cent: what is less than whole is under way."""
    return one(rng.choice((0.6, 0.35, 0.85, 0.5)), "in_progress", "unknown")


def _reading(share: float) -> str:
    return "done" if share == 1 else "not_started" if share == 0 else "in_progress"


def two_ticks(rng: Random) -> Drawn:
    """√ under 已完成 | 未完成."""
    fate = rng.random()
    if fate < 0.5:
        return Drawn((Cell("√"), Cell()), _DONE)
    return (
        Drawn((Cell(), Cell("√")), means("in_progress", "not_started"))
        if fate < 0.92
        else Drawn((Cell(), Cell()), NOT_DONE)
    )


def three_ticks(rng: Random) -> Drawn:
    """√ under 已完成 | 整改中 | 未启动."""
    place = rng.randrange(3)
    marks = [Cell("√") if one_place == place else Cell() for one_place in range(3)]
    return Drawn(tuple(marks), (_DONE, _MOVING, _UNSTARTED)[place])


def past(rng: Random, how: str = "") -> Cell:
    """A day of completion before as-of."""
    day = AS_OF - timedelta(rng.randint(1, 150))
    how = how or rng.choice(("cell", "text", "plain"))
    if how == "cell":
        return Cell(datetime(day.year, day.month, day.day), "yyyy-mm-dd")
    return Cell(f"{day.year}年{day.month}月{day.day}日" if how == "text" else f"{day.year}/{day.month}/{day.day}")


def dated(draw: Draw) -> Draw:
    """A state, and beside it the day of completion where it is done."""

    def drawn(rng: Random) -> Drawn:
        said = draw(rng)
        return Drawn((*said.cells, past(rng) if said.means == _DONE else Cell()), said.means, said.told)

    return drawn


def in_time(rng: Random) -> Drawn:
    """是否按期完成 and the day of completion: 否 with a day is done late."""
    fate = rng.random()
    if fate < 0.4:
        return Drawn((Cell("是"), past(rng)), _DONE)
    return Drawn((Cell("否"), past(rng)), _DONE) if fate < 0.7 else Drawn((Cell("否"), Cell()), _MOVING)


def closed_day(rng: Random) -> Drawn:
    """A day of close-out alone: filled is done, blank is not."""
    return Drawn((past(rng),), _DONE) if rng.random() < 0.55 else Drawn((Cell(),), NOT_DONE)


def struck(draw: Draw, *before: str) -> Draw:
    """In some rows former words stand struck out before the ones that hold, which is told."""

    def drawn(rng: Random) -> Drawn:
        said = draw(rng)
        value = said.cells[0].value
        if not isinstance(value, str) or not value.strip() or rng.random() < 0.4:
            return said
        return Drawn((Cell(value, struck=rng.choice(before)), *said.cells[1:]), said.means, "cell-struck")

    return drawn


def never_calculated(draw: Draw, formula: str) -> Draw:
    """In some rows a formula nobody ever calculated: the cell shows nothing, and it is told."""

    def drawn(rng: Random) -> Drawn:
        said = draw(rng)
        if rng.random() < 0.5:
            return said
        return Drawn((Cell(formula), *said.cells[1:]), means("unknown", "missing", "unreadable"), "cell-not-calculated")

    return drawn

"""A table of a Word file that goes on with the one before it, without its heading."""

from app.core.grid import Cell, Grid, Merge
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.laid import Laid
from app.ledger.heading.header import Header


def goes_on(grid: Grid, headed: Grid, first: Grid) -> bool:
    """Whether it has as many columns as the table with the heading, and nothing but 续表 stands in between.

    `first`: the document's first table, whose title every table is given below its own lines.
    """
    between = grid.above[: len(grid.above) - len(first.above)]
    return grid.width == headed.width and all("续" in line for line in between)


def below_heading(grid: Grid, headed: Grid, header: Header) -> Laid:
    """The table below the heading of the one before."""
    heading = header.rows[-1]
    rows = (*headed.rows[:heading], *grid.rows)
    places = {
        (row, at): _cell(grid, headed, heading, (row, at))
        for row in range(1, len(rows) + 1)
        for at in range(1, grid.width + 1)
    }
    merges = [merge for merge in headed.merges if merge.bottom <= heading]
    merges += [Merge(one.top + heading, one.left, one.bottom + heading, one.right) for one in grid.merges]
    laid = Grid(
        grid.name,
        rows,
        tuple(merges),
        doubts={(row + heading, at): doubt for (row, at), doubt in grid.doubts.items()},
        struck={(row + heading, at): words for (row, at), words in grid.struck.items()},
        above=(*grid.above, *(text for row in headed.texts[: header.rows[0] - 1] for text in row if text)),
        below=grid.below,
    )
    return Laid(laid, header, places, {row: (max(row - heading, 1),) for row in range(1, len(rows) + 1)})


def _cell(grid: Grid, headed: Grid, heading: int, place: Place) -> Cell:
    row, column = place
    return Cell(headed.name, row, column) if row <= heading else Cell(grid.name, row - heading, column)

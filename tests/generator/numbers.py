"""Numbers the problems of a sheet, now and then with a gap or a double, and writes them in a clerk's style."""

from dataclasses import dataclass
from random import Random

from tests.generator.written import Value


@dataclass(frozen=True)
class Numbering:
    """The numbers in order; the fault planted, and the positions of which one is at fault."""

    numbers: list[int]
    rule: str = ""
    places: tuple[int, ...] = ()


def draw(rng: Random, start: int, count: int, plant: bool) -> Numbering:
    """Numbers from `start` on, with at most one fault."""
    numbers = list(range(start, start + count))
    if not plant or count < 6:
        return Numbering(numbers)
    place = rng.randint(3, count - 2)
    if rng.random() < 0.5:
        return Numbering(numbers[:place] + [one + 1 for one in numbers[place:]], "number-gap", (place - 1, place))
    # A double of the first number could be read as a new numbering: never that one.
    earlier = rng.randint(1, place - 2)
    doubled = [*numbers[:place], numbers[earlier], *numbers[place:-1]]
    return Numbering(doubled, "number-duplicate", (earlier, place))


def styled(number: int, style: str) -> Value:
    """The number as the clerk writes it."""
    forms: dict[str, Value] = {
        "int": number,
        "float": float(number),
        "text": str(number),
        "dot": f"{number}.",
        "bracket": f"（{number}）",
        "padded": f"{number:02}",
    }
    return forms[style]

"""Drawings whose lengths are nonsense are set as if these were none, and the words beside them stay."""

import pytest

from tests.word.one_reading import Sample, drawn
from tests.word.test_one_reading import BOX

NONSENSE = ("", "abc", "1.5", "12pt", "nan", "1e400", "9" * 5000)


@pytest.mark.parametrize("written", NONSENSE, ids=lambda one: one[:6])
@pytest.mark.parametrize("length", ['cx="2000000"', 'cy="500000"', ">1000000<", ">5000000<"])
def test_a_length_of_a_drawing_that_is_none(length: str, written: str) -> None:
    quotes = length[: length.index("=") + 1] + '"{}"' if "=" in length else ">{}<"
    assert length in BOX
    broken = BOX.replace(length, quotes.format(written))
    for runs in (broken, broken.replace("wp:anchor", "wp:inline")):
        assert "云" in "".join(one.text for one in drawn(Sample(runs=f"<w:r><w:t>云</w:t></w:r>{runs}")))

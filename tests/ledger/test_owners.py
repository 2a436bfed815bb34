"""The people and departments a cell names."""

import pytest

from app.ledger.owners import read_owners


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("周敏", ("周敏",)),
        ("周敏、林芳", ("周敏", "林芳")),
        ("周敏，林芳;杨帆/王建国", ("周敏", "林芳", "杨帆", "王建国")),
        ("周敏\n林芳\n", ("周敏", "林芳")),
        ("周敏(牵头)、林芳", ("周敏", "林芳")),
        ("周敏13800000000", ("周敏",)),
        ("周敏\n0597-3210000", ("周敏",)),
        ("G、", ("G",)),
        ("各部门", ("各部门",)),
        ("/", ()),
        ("", ()),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    assert read_owners(text) == names

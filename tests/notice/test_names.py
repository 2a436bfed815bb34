"""关于, 针对 and 问题 come out once, whatever the ledger already says."""

import pytest

from app.notice.names import bare_name, heading


@pytest.mark.parametrize(
    "text",
    [
        "党组领导职能作用发挥不够", "党组领导职能作用发挥不够问题", "关于党组领导职能作用发挥不够问题",
        "针对党组领导职能作用发挥不够问题。", "（3）针对党组领导职能作用发挥不够问题", "3.党组领导\n职能作用发挥不够；",
        "关于党组领导职能作用发挥不够问题的整改情况",
    ],
)  # fmt: skip
def test_every_wording_gives_the_same_name(text: str) -> None:
    assert bare_name(text) == "党组领导职能作用发挥不够"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("针对性不强问题", "针对性不强"),
        ("问题", ""),
        ("", ""),
        ("问题整改不彻底", "问题整改不彻底"),
        ("审核等问题", "审核等"),
    ],
)
def test_words_that_belong_to_the_name_stay(text: str, name: str) -> None:
    assert bare_name(text) == name


def test_a_category_keeps_its_words() -> None:
    assert heading("（二）关于全面从严治党\n方面。") == "关于全面从严治党方面"

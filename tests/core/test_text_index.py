"""Texts searched together give what each searched alone gives."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.core.text_index import TextIndex

TEXTS = st.lists(st.text(alphabet="ab。，12", min_size=1, max_size=6), max_size=12)
PATTERNS = st.sampled_from(["", "a", "。。", r"\d[ab]", "[，。][，。]", "b|12", "aa+"])


@given(TEXTS, PATTERNS)
def test_it_finds_what_a_search_of_each_text_finds(texts: list[str], pattern: str) -> None:
    found = TextIndex(list(range(len(texts))), texts).having(pattern)
    assert found == [index for index, text in enumerate(texts) if re.search(pattern, text)]


def test_nothing_is_found_across_two_texts() -> None:
    assert TextIndex(["一", "二"], ["完成。", "。整改"]).having("。。") == []

"""What counts of each text of the frozen tables: nothing wrong, and everything that was done."""

from decimal import Decimal

import pytest

from app.notice.claims.reading import deeds_in
from tests.notice.claims.frozen import Case, add, read


@pytest.mark.parametrize("case", read("claims.jsonl"), ids=lambda one: one.text)
def test_what_counts_is_what_was_done(case: Case) -> None:
    deeds = deeds_in(case.text)
    assert add((one.name, one.value) for one in deeds if one.counts) == case.counting()
    assert all(one.words in case.text for one in deeds)


def test_every_name_is_told_once_where_people_count() -> None:
    deeds = [one for one in deeds_in("诫勉2人，批评教育3人。") if one.name == "问责人数"]
    assert [(one.value, one.why) for one in deeds] == [(Decimal(5), None)]

"""Every clause of wording has sentences it flags beside those it must not: a new clause fails until it has both."""

from pathlib import Path

import pytest

from app.core.clause import Verdict
from app.word.inspect.clauses import CLAUSES
from app.word.inspect.document import read
from app.word.reading.opening import read_document
from tests.word.inspect.sentences import LOOKS, SENTENCES, Sentences

BY_ID = {one.id: one for one in CLAUSES}
CASES = [
    (ident, sentence, flagged)
    for ident, one in SENTENCES.items()
    for sentences, flagged in ((one.must, True), (one.not_, False))
    for sentence in sentences
]


def test_every_clause_either_has_sentences_or_is_known_to_judge_by_looks() -> None:
    assert set(BY_ID) == set(SENTENCES) | LOOKS
    assert not set(SENTENCES) & LOOKS


@pytest.mark.parametrize("one", SENTENCES.values(), ids=SENTENCES)
def test_no_clause_has_only_one_sort(one: Sentences) -> None:
    assert one.must and one.not_
    assert not set(one.must) & set(one.not_)


@pytest.mark.parametrize(("ident", "sentence", "flagged"), CASES, ids=[f"{one[0]}-{one[1]}" for one in CASES])
def test_a_sentence_is_flagged_or_left(tmp_path: Path, ident: str, sentence: str, *, flagged: bool) -> None:
    given = SENTENCES[ident]
    letter = given.make()
    given.put(letter, sentence)
    path = tmp_path / "文件.docx"
    path.write_bytes(letter.content())
    outcome = BY_ID[ident].judge(read(read_document(path)))
    assert (outcome.verdict is Verdict.DIFFERS) is flagged, outcome.found

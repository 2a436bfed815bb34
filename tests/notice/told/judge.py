"""A second opinion on the sources of a document: what is wrong with them, against the ledger's own cells."""

import re
from collections.abc import Iterator, Mapping, Sequence

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.status import Status
from app.core.told.origin import OriginKind
from app.core.told.sentence import ToldDocument, ToldSentence

# What the templates and the numbering put around the ledger's words in parts two and four.
_JOINING = re.compile(
    r"【待补：[^】]*】|（[^（）]*）(?=。?$)|^[（(]?[一二三四五六七八九十百\d]+[）).、]|[一二三四五六七八九十]+是"
    r"|针对|关于|在|方面|的整改|问题需(?:进一步|长期坚持)整改|问题|整改措施|还存在的|整改(?:结果|进展)：|未完成原因："
)
# A state is told in the program's own word (已完成), whatever the cell says (√, 已销号).
_STATES = re.compile(f"整改(?:结果|进展)：(?:{'|'.join(status.label for status in Status)}|、)+")
_PART = re.compile("^[一二三四五六七八]、")
_OF_LEDGER = re.compile("反馈问题(?!线索)|需要进一步整改")
_LEAST = 0.95


def faults(told: ToldDocument, words: Sequence[str], ledger: Ledger, texts: Mapping[Cell, str]) -> Iterator[str]:
    """In one line each. `words`: of the document's paragraphs; `texts`: what stands in the cells."""
    yield from _unlike(told, words)
    of_ledger = list(_parts(told, words))
    for one in of_ledger:
        if one.source.kind is not OriginKind.CELL and bare(_JOINING.sub("", one.text)):
            yield f"no cell for {one.text!r}: {one.source}"
    held, whole = map(sum, zip(*(_held(one, texts) for one in of_ledger), (0, 0), strict=True))
    if held < _LEAST * whole:
        worst = min(of_ledger, key=lambda one: _held(one, texts)[0] - _held(one, texts)[1])
        yield f"{held} of {whole} characters stand in the cells; worst {worst.text!r} {worst.cells}"
    yield from _lost(told, words, ledger)


def _unlike(told: ToldDocument, words: Sequence[str]) -> Iterator[str]:
    """Where the sentences are not the document, each once."""
    joined = [""] * len(words)
    for one in told.sentences:
        joined[one.paragraph - 1] += one.text
    yield from (f"{was!r} is told as {is_!r}" for was, is_ in zip(words, joined, strict=True) if was != is_)


def _parts(told: ToldDocument, words: Sequence[str]) -> Iterator[ToldSentence]:
    """The sentences of what is printed of the ledger's problems, headings of the parts left out."""
    inside = False
    for one in told.sentences:
        if _PART.match(words[one.paragraph - 1]):
            inside = bool(_OF_LEDGER.search(words[one.paragraph - 1]))
        elif one.text.startswith(("欢迎广大", "特此报告")):
            inside = False
        elif inside:
            yield one


def _held(sentence: ToldSentence, texts: Mapping[Cell, str]) -> tuple[int, int]:
    """How many of its characters stand in its cells, in pieces of some length, and how many it has."""
    said = bare(_JOINING.sub("", _STATES.sub("", sentence.text)))
    cells = "\n".join(bare(texts.get(cell, "")) for cell in sentence.cells)
    if said in cells:
        return len(said), len(said)
    held = at = 0
    while at < len(said):
        length = next((n for n in range(len(said) - at, 1, -1) if said[at : at + n] in cells), 0)
        held, at = held + length, at + max(length, 1)
    return held, len(said)


def _lost(told: ToldDocument, words: Sequence[str], ledger: Ledger) -> Iterator[str]:
    """What the ledger tells of progress and neither the document nor the list of what it leaves out does."""
    document = "\n".join(bare(one.text) for one in told.sentences)
    left_out: dict[Cell, str] = {}
    for one in told.left_out:
        left_out[one.cell] = left_out.get(one.cell, "") + "\n" + bare(one.text)
        if not one.why:
            yield f"no reason for {one.text!r}"
    for measure in ledger.measures():
        entries = [measure.entries.get(Column.PROGRESS), *(entry for _, entry in measure.earlier)]
        for entry in filter(None, entries):
            kept = "\n".join((document, left_out.get(entry.cell, "")))
            yield from (f"lost {part!r} of {entry.cell}" for part in _statements(entry.text) if part not in kept)


def _statements(text: str) -> Iterator[str]:
    """The statements of a text, without the numbers before them."""
    for part in re.split("[\n。；;！？]", text):
        numberless = re.sub(
            r"^\s*(?:[（(]?\d{1,2}[)）.．、]|[①-⑳]|[一二三四五六七八九十]+(?:是|、)|第[一二三四五六七八九十][，,、])",
            "",
            part,
        )
        if bare(numberless):
            yield bare(numberless)


def bare(text: str) -> str:
    """Its letters, digits and 汉字."""
    return "".join(filter(str.isalnum, text))

"""Clauses on documents of several organs (联合行文, GB/T 9704-2012, 7.2.4 and 7.3.5)."""

from app.word.inspect import wording
from app.word.inspect.clause import REQUIRED, Outcome, absent, at, clause, meets, outcome_of
from app.word.inspect.closing import signed_span
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.reading.paragraphs import Paragraph
from app.word.standard.layout import BODY_SIZE
from app.word.standard.tolerances import PLACE_OUT

_WORD = "文件"


@clause(
    "joint-mark", "7.2.4", "联合行文的发文机关标志", strength=REQUIRED,
    asked="并用几个机关名称的，主办机关排在最前；有“文件”二字的，排在机关名称右侧，上下居中",
    fix="用一行两格的无边框表格：左格一行一个机关，右格写“文件”、垂直居中；也可以只用主办机关的标志，或不写“文件”。",
)  # fmt: skip
def joint_mark(document: Document) -> Outcome:
    """文件 behind the last of several names reads as that organ's alone; the first to sign is the one in charge."""
    marks = joint_marks(document)
    if not marks or document.format is DocumentFormat.LETTER:
        return absent("不是并用几个机关名称的标志")
    wrong = [at(one, f"“{_WORD}”只跟在“{_bare(one)}”后面") for one in marks if one.text.endswith(_WORD)]
    signatures = document.of(Element.SIGNATURE)
    names = [_bare(one) for one in marks]
    if len(signatures) == len(marks) and signatures[0].text != names[0] and signatures[0].text in names[1:]:
        wrong.append(at(marks[0], f"标志先写“{names[0]}”，署名先写“{signatures[0].text}”"))
    return outcome_of(wrong)


@clause(
    "joint-signatures", "7.3.5", "联合行文的署名", strength=REQUIRED,
    asked="主办机关在前，其余机关依次排列、排列整齐；和发文机关标志上的机关一致",
    fix="照发文机关标志的次序署名，几个署名用同样的缩进。",
)  # fmt: skip
def joint_signatures(document: Document) -> Outcome:
    """Those one below the other keep one edge, or one axis; beside each other they stand as the seals need them."""
    signatures = document.of(Element.SIGNATURE)
    if len(signatures) < 2 or not _belong_together(document, signatures):
        return absent("署名不止一个机关的才涉及")
    marks = [_bare(one) for one in joint_marks(document)]
    names = {name for one in signatures for name in one.text.split()}
    wrong = [at(signatures[0], f"标志上有“{one}”，署名里没有") for one in marks if not _is_signed(one, names)]
    uneven = not wrong and all("\t" not in one.words for one in signatures) and not _in_line(document, signatures)
    return (
        outcome_of(wrong + [at(signatures[-1], "几个署名没有对齐") for _ in range(uneven)])
        if wrong or uneven
        else meets()
    )


def joint_marks(document: Document) -> list[Paragraph]:
    """The marks of a joint issue, one an organ; none where one organ's name only stands in two lines.

    A file of slips has the same mark on each.
    """
    marks = document.of(Element.MARK)
    names = [one for one in marks if wording.ORGAN.fullmatch(_bare(one))]
    return names if len({_bare(one) for one in names}) > 1 else []


def _bare(mark: Paragraph) -> str:
    return "".join(mark.text.split()).removesuffix(_WORD)


def _belong_together(document: Document, signatures: list[Paragraph]) -> bool:
    """Whether no date stands between them: a file of forms signs once a form."""
    first, last = document.position(signatures[0]), document.position(signatures[-1])
    return not any(first < document.position(one) < last for one in document.of(Element.DATE))


def _is_signed(mark: str, names: set[str]) -> bool:
    """A short form leaves characters out."""

    def leaves_out(whole: str, short: str) -> bool:
        rest = iter(whole)
        return all(one in rest for one in short)

    return any(leaves_out(mark, name) or leaves_out(name, mark) for name in names)


def _in_line(document: Document, signatures: list[Paragraph]) -> bool:
    """By their right edges, their left ones or their axes, in points from the right: spread names have wider characters."""
    spans = [(one.main.pitch, *signed_span(document, one)) for one in signatures]
    edges = [[pitch * (right + part * wide) for pitch, wide, right in spans] for part in (0, 0.5, 1)]
    return any(max(edge) - min(edge) <= PLACE_OUT * BODY_SIZE.points for edge in edges)

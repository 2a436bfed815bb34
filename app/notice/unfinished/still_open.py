"""What the ledger itself says is still open of a problem: the clause that tells it, else how the problem shows, else the problem."""

import re
from collections.abc import Iterator

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Problem
from app.core.placeholders import is_bare_status
from app.core.told.sourced import keep
from app.notice.names import own_words
from app.notice.phrases import sentences_in
from app.notice.sentences import close, items_of
from app.notice.told.ledger import from_entry

_OPEN = re.compile(
    "[还尚仍](?:剩|有|存在)|仍然存在|未(?:完成|到位|全部)|(?:尚|还|仍|暂|至今|目前)(?:未|没)|有待|尚待"
    r"|^(?:其余|剩余|余下)(?:的)?\d.*(?:正在|拟|将|因|未|待)"
)
# 还未发现新的问题 tells that nothing is open, 对尚未换届的单位发函 what was done.
_NOT_OPEN = re.compile(
    "[未没]有?(?:发现|发生|出现|收到|接到|再)|^(?:已经?|正在?)?(?:对|针对|督促|推动|约谈|要求|责成|将|把|为|如|若|凡)|(?:未|没有?|剩|有待)[^，]*的[^，]*已"
)
_WITHOUT_SUBJECT = re.compile("[还尚仍暂未]|有待|至今|其余|剩余|余下")
_THE_REST = re.compile("其余|剩余|余下")
_BUT = re.compile("^(?:但是?|不过|然而|只是)")
_COUNTED = re.compile(r"\d([一-鿿])")


def still_open(problem: Problem) -> str:
    """What stands behind 还存在的问题；【待补】 where the ledger does not say."""
    # 整改进展: 全市29家学会已推动23家成立党建工作小组，还剩6家未成立.
    spans = dict.fromkeys(keep(span, text) for text in _progress(problem) for span in _open_spans(text))
    told = keep("；".join(spans), *spans)
    # 具体表现, else 具体问题: the fault itself, which stays until it is mended.
    words = told or own_words(problem.detail) or own_words(problem.text) or _not_said(problem)
    return close(keep(f"{words}问题", words) if words.endswith("等") else words)


def _not_said(problem: Problem) -> str:
    return from_entry(gap("还存在的问题"), problem, Column.PROBLEM)


def _progress(problem: Problem) -> Iterator[str]:
    for measure in problem.measures:
        if not measure.status.closed:
            yield from items_of(measure.progress)


def _open_spans(text: str) -> Iterator[str]:
    """What of a text tells that something is still open, with the clause that says of what."""
    for sentence in sentences_in(text):
        clauses = re.split("[，,]", sentence.rstrip("。；;！!"))
        end = 0
        for at, clause in enumerate(clauses):
            # 其余2家中，1家已确定方案，1家正在物色人选: all that follows tells of the rest.
            upto = len(clauses) if _THE_REST.match(clause) else at + 1
            if at >= end and _tells_open("，".join(clauses[at:upto])):
                begin, end = max(_subject_at(clauses, at), end), upto
                yield _BUT.sub("", "，".join(clauses[begin:end]))


def _tells_open(clause: str) -> bool:
    return bool(_OPEN.search(clause)) and not _NOT_OPEN.search(clause) and not is_bare_status(clause)


def _subject_at(clauses: list[str], at: int) -> int:
    """Where the clause is that says what is counted (23家成立党建小组) or, without a number, the one before."""
    if not _WITHOUT_SUBJECT.match(clauses[at]):
        return at
    counted = set(_COUNTED.findall(clauses[at]))
    same = [one for one in range(at) if counted & set(_COUNTED.findall(clauses[one]))]
    return same[-1] if same else max(at - 1, 0)

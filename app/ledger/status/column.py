"""A column that tells the state (完成状态): what its heading, its neighbours below and a legend say about its cells."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.core.office.batch import without_batch
from app.core.office.words import NO_WORDS, OfficeWords
from app.core.status import Status
from app.core.text import narrow
from app.ledger.heading.words.parts import ASKS
from app.ledger.status import options, shares
from app.ledger.status.accounts import read_account
from app.ledger.status.legend import explained
from app.ledger.status.words import names_status, plain, read_words

_ASKS = re.compile(
    f"{ASKS}|(?:.*(?:完成|办结|办毕|销号|销项|关闭|化解|解决|整改|验收|落实))?(?:与否|是/否|是否)|(?:完成|办结|销号|整改)否"
)
_TIMELY = re.compile("是否(?:按期|按时|如期|及时).*(?:完成|办结|销号|整改)")
_REVIEW = re.compile("复查|验收|复核|核查|复验|审核")
_SHARED = re.compile("率|进度|比例|百分|%|完成度")
_PASSED = frozenset(("合格", "通过", "已通过", "验收通过", "复查通过", "通过验收", "通过复查", "复查合格"))
_YES, _NO = frozenset(("是",)), frozenset(("否", "不是"))
# 是 and 否 fill a column where hardly anything else stands in it.
_FEW = 2
_NUMBER = re.compile(r"\d{1,3}(?:\.\d+)?")


@dataclass(frozen=True)
class StatusColumn:
    """How the cells of one column are read.

    `words`: what the office calls states, where all else is UNKNOWN. `asks`: 是 means done there; `timely`: 否 only says
    that it was late (是否按期完成); `review`: 合格 means done; `shared`: its numbers are shares; `per_cent`: its heading
    says so (完成率%). `known`: what was read already.
    """

    as_of: date
    legend: Mapping[str, Status] = field(default_factory=dict)
    words: OfficeWords = NO_WORDS
    asks: bool = False
    timely: bool = False
    review: bool = False
    shared: bool = False
    per_cent: bool = False
    known: dict[str, Status] = field(default_factory=dict, compare=False, repr=False)

    def under(self, heading: str, texts: Iterable[str]) -> "StatusColumn":
        """The column with this heading (its group head before it) and these texts below."""
        title = narrow(heading)
        asks = _ASKS.fullmatch(re.sub(r"[((].*[))]", "", title)) is not None
        said = {plain(text).strip("。.") for text in texts}
        return replace(
            self,
            known={},
            asks=asks or ({"是", "否"} <= said and len(said - {"", "是", "否", "√", "×"}) <= _FEW),
            timely=bool(_TIMELY.search(title)),
            review=bool(_REVIEW.search(title)),
            shared=bool(_SHARED.search(title)),
            per_cent="%" in title,
        )

    def read(self, text: str) -> Status:
        """The state a cell of the column names; UNKNOWN for a blank, or what is on no list and the office has not filed."""
        if text not in self.known:  # a column repeats a few wordings over thousands of rows
            status = self._of_cell(text)
            self.known[text] = self._filed(text) if status is Status.UNKNOWN else status
        return self.known[text]

    def account(self, text: str) -> Status:
        """The state an account of progress tells where the sheet has no such column (contract)."""
        status = self._of_account(text)
        return self._filed(text) if status is Status.UNKNOWN else status

    def names(self, text: str) -> bool:
        """Whether a text is nothing but a status: a sign that is explained, a share, one known wording."""
        if explained(text, self.legend) is not None or options.ticked(text):
            return True
        number = self.shared and _NUMBER.fullmatch(plain(text)) is not None
        return number or plain(text) in options.TICKS | options.CROSSES or names_status(text, self.as_of)

    def _filed(self, text: str) -> Status:
        """The state the office has filed these words as, whatever batch and past day they name."""
        filed = self.words.status_of(text)
        return self.words.status_of(without_batch(text, self.as_of)) if filed is Status.UNKNOWN else filed

    def _of_cell(self, text: str) -> Status:
        bare = plain(text).strip("。.;,!、:")
        meant = explained(text, self.legend)
        if meant is not None:
            return meant
        sign = self._of_sign(bare)
        if sign is not None:
            return sign
        option = options.ticked(text)
        if option is not None:
            return self._of_sign(option) or read_words(option, self.as_of)
        return read_words(text, self.as_of)

    def _of_account(self, text: str) -> Status:
        meant = explained(text, self.legend)
        if meant is not None:
            return meant
        option = options.ticked(text)
        return read_account(text if option is None else option, self.as_of)

    def _of_sign(self, bare: str) -> Status | None:
        if bare in options.TICKS:
            return Status.DONE
        if bare in options.CROSSES or bare in _NO:
            return Status.IN_PROGRESS
        if bare in _YES:
            return Status.DONE if self.asks else Status.UNKNOWN
        if self.review and bare in _PASSED:
            return Status.DONE
        return self._of_number(float(bare)) if _NUMBER.fullmatch(bare) else None

    def _of_number(self, number: float) -> Status:
        """A number without % : 60 below 完成率（%） is per cent; 1 may be one per cent or all (contract: asked)."""
        if not self.shared or number == 1 or (number < 1 and self.per_cent and number > 0):
            return Status.UNKNOWN
        return Status.IN_PROGRESS if 0 < number < 1 else shares.of_percent(number)

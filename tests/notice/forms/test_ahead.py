"""下一步打算 is led in by the kinds of measures that are ahead, and by no other."""

import pytest

from app.core.status import Status
from app.notice.forms.ahead import is_lasting, kinds_ahead
from tests.notice.ledgers import ledger, measure, problem


@pytest.mark.parametrize(
    ("states", "kinds"),
    [
        ([Status.IN_PROGRESS, Status.DONE], "还没有完成"),
        ([Status.NOT_STARTED], "还没有完成"),
        ([Status.ONGOING, Status.CANCELLED], "需要长期坚持"),
        ([Status.ONGOING, Status.NOT_STARTED], "还没有完成和需要长期坚持"),
        # It may be open: beside what is to be kept up it is no part of that.
        ([Status.DONE, Status.UNKNOWN], "还没有完成"),
        ([Status.ONGOING, Status.UNKNOWN], "还没有完成和需要长期坚持"),
        ([Status.DONE, Status.CANCELLED], ""),
    ],
)
def test_the_kinds_ahead(states: list[Status], kinds: str) -> None:
    measures = [measure("查", "在查", state, row=at) for at, state in enumerate(states, 2)]
    one = ledger(problem("甲", *measures))
    assert (kinds_ahead(one), is_lasting(one)) == (kinds, kinds == "需要长期坚持")

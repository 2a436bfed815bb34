"""What kinds of measures are ahead (下一步打算): not finished yet, to be kept up, or both."""

from app.core.ledger import Ledger
from app.core.status import Status

_LASTING = "需要长期坚持"
_KINDS = {
    "还没有完成": (Status.IN_PROGRESS, Status.NOT_STARTED, Status.UNKNOWN),
    _LASTING: (Status.ONGOING,),
}


def is_lasting(ledger: Ledger) -> bool:
    """Whether all that is ahead is to be kept up."""
    return kinds_ahead(ledger) == _LASTING


def kinds_ahead(ledger: Ledger) -> str:
    """As the words between 对 and 的整改措施; empty where nothing is ahead."""
    found = {one.status for one in ledger.measures()}
    return "和".join(kind for kind, states in _KINDS.items() if found.intersection(states))

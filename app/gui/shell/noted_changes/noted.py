"""A change the clerk has noted of the open ledger and not yet written, as the checking of it asks for one."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.core.ledger import Ledger
from app.core.mending.edit import Edit


@dataclass(frozen=True)
class NotedEdit:
    """`fits`: whether a ledger, as its file says it, still has the row and the words that it was noted of."""

    edit: Edit
    fits: Callable[[Ledger], bool] = field(compare=False)

"""What cli and gui are made of: the Office and its matters, a module each; the only thing they call.

Imported with it is only what is light: the parsers are loaded by the matter that needs them.
"""

from app.ledger.formats import COPY_ENDINGS, LEDGER_ENDINGS, copy_ending
from app.service.office import Office
from app.service.order import DraftedPages, NoticeOrder, Preparation, Written
from app.store.judged_days import JudgedDay
from app.store.last_results import LastResult
from app.store.memory import Loan, Memory
from app.store.paths import is_on_network
from app.store.settings import Setting, Settings

__all__ = [
    "COPY_ENDINGS",
    "LEDGER_ENDINGS",
    "DraftedPages",
    "JudgedDay",
    "LastResult",
    "Loan",
    "Memory",
    "NoticeOrder",
    "Office",
    "Preparation",
    "Setting",
    "Settings",
    "Written",
    "copy_ending",
    "is_on_network",
]

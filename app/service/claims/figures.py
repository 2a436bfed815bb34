"""The claimed figures of a ledger (制度数, 问责人数, 金额): proposed, confirmed, remembered with their ledger."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from app import notice
from app.core.figure import Proposal
from app.service.examining import Examination
from app.service.kinds.templates import OfficeTemplates
from app.service.order import Written
from app.store.confirmed import ConfirmedFigures

CLAIMED = frozenset(notice.UNITS)
"""Their names; they can be given like particulars."""
read_value = notice.read_value


def proposals(examination: Examination, given: Mapping[str, Decimal]) -> tuple[Proposal, ...]:
    """Those of the ledger, with what was given by name for the true ones."""
    return notice.settle(notice.proposals(examination.ledger), given)


def with_figures(
    written: Written, examination: Examination, given: Mapping[str, Decimal], used: Collection[str]
) -> Written:
    """The written document with what there is to say of those its template prints, by the fields it uses."""
    used, found = set(used), proposals(examination, given)
    told = written.told.sentences if written.told else ()
    hidden = notice.hidden_in(used, found, {name for sentence in told for name in sentence.names})
    used -= hidden
    return replace(
        written,
        unprinted=tuple(one.name for one in found if one.name in hidden & given.keys()),
        unconfirmed=notice.open_in(used, found),
        differing=notice.differing_in(used, found, given),
        uneven=notice.uneven_in(used, found),
        other_ways=notice.other_ways_in(used, found),
    )


class ClaimedFigures:
    """What this office confirmed holds in the window alone: the command line prints only what it is told itself."""

    read, carried, total_of = staticmethod(read_value), staticmethod(notice.carried), staticmethod(notice.total_of)

    def __init__(self, kept: ConfirmedFigures, templates: OfficeTemplates) -> None:
        self._kept = kept
        self._templates = templates

    def proposals(self, examination: Examination) -> tuple[Proposal, ...]:
        """Those of the ledger, confirmed as they were before where their cells still say the same."""
        found = notice.proposals(examination.ledger)
        return self._kept.recall(examination.path, examination.headings, found)

    def confirm(self, examination: Examination, proposal: Proposal) -> None:
        """Remember what the clerk confirmed. Raises CannotWrite."""
        self._kept.keep(examination.path, examination.headings, proposal)

    def open_in(self, template: str, found: Sequence[Proposal]) -> tuple[Proposal, ...]:
        """Those for which a document of that template would print 【待补】. Raises BadTemplate."""
        return notice.open_in(self._templates.fields_used(template), found)

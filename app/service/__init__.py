"""The sentences of the program: the only thing cli and gui call, one module a matter."""

from app.service.choices import presets, read_particulars, templates
from app.service.copies import mark, write_issues
from app.service.deciding import Decisions, decided, reasons, set_aside, take_back
from app.service.examining import Examination, changed, examine, journal_file
from app.service.office import office_standpoint
from app.service.preview import manners, preview
from app.service.proofreading import check_document
from app.service.rules import Rule, change_level, rules
from app.service.writing import NOTICE, Masking, figures, maskings, write_figures, write_notice

__all__ = [
    "NOTICE",
    "Decisions",
    "Examination",
    "Masking",
    "Rule",
    "change_level",
    "changed",
    "check_document",
    "decided",
    "examine",
    "figures",
    "journal_file",
    "manners",
    "mark",
    "maskings",
    "office_standpoint",
    "presets",
    "preview",
    "read_particulars",
    "reasons",
    "rules",
    "set_aside",
    "take_back",
    "templates",
    "write_figures",
    "write_issues",
    "write_notice",
]

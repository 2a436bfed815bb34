"""The sentences of the program: the only thing cli and gui call, one module a matter."""

from app.service.choices import presets, read_particulars, templates
from app.service.copies import mark, write_issues
from app.service.examining import Examination, changed, examine, journal_file, set_aside, take_back
from app.service.layout import check_layout
from app.service.rules import Rule, change_level, rules
from app.service.writing import NOTICE, figures, write_figures, write_notice

__all__ = [
    "NOTICE",
    "Examination",
    "Rule",
    "change_level",
    "changed",
    "check_layout",
    "examine",
    "figures",
    "journal_file",
    "mark",
    "presets",
    "read_particulars",
    "rules",
    "set_aside",
    "take_back",
    "templates",
    "write_figures",
    "write_issues",
    "write_notice",
]

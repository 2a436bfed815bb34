"""The sentences of the program: the only thing cli and gui call, one module a matter."""

from app.service.choices import own_presets, presets, read_particulars, remove_preset, save_preset, templates
from app.service.copies import mark, write_issues
from app.service.examining import Examination, changed, examine, journal_file, set_aside, take_back
from app.service.printing import print_warnings
from app.service.rules import Rule, change_level, rules
from app.service.writing import NOTICE, figures, write_figures, write_notice

__all__ = [
    "NOTICE",
    "Examination",
    "Rule",
    "change_level",
    "changed",
    "examine",
    "figures",
    "journal_file",
    "mark",
    "own_presets",
    "presets",
    "print_warnings",
    "read_particulars",
    "remove_preset",
    "rules",
    "save_preset",
    "set_aside",
    "take_back",
    "templates",
    "write_figures",
    "write_issues",
    "write_notice",
]

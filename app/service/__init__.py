"""The sentences of the program: the only thing cli and gui call, one module a matter."""

from app.service.choices import presets, read_particulars
from app.service.copies import mark, write_issues
from app.service.deciding import Decisions, decided, reasons, set_aside, take_back
from app.service.examining import Examination, changed, examine, journal_file
from app.service.office import office_standpoint
from app.service.proofreading import check_document
from app.service.rules import Rule, change_level, rules
from app.service.templates import (
    NOTICE,
    Template,
    check_template,
    copy_template,
    fields_used,
    known_templates,
    particulars_used,
    template_file,
    template_folder,
    templates,
    write_template_comments,
)
from app.service.writing import Masking, figures, maskings, write_figures, write_notice

__all__ = [
    "NOTICE",
    "Decisions",
    "Examination",
    "Masking",
    "Rule",
    "Template",
    "change_level",
    "changed",
    "check_document",
    "check_template",
    "copy_template",
    "decided",
    "examine",
    "fields_used",
    "figures",
    "journal_file",
    "known_templates",
    "mark",
    "maskings",
    "office_standpoint",
    "particulars_used",
    "presets",
    "read_particulars",
    "reasons",
    "rules",
    "set_aside",
    "take_back",
    "template_file",
    "template_folder",
    "templates",
    "write_figures",
    "write_issues",
    "write_notice",
    "write_template_comments",
]

"""The sentences of the program: the only thing cli and gui call, one module a matter."""

from app.ledger.formats import COPY_ENDINGS, LEDGER_ENDINGS, copy_ending
from app.service.choices import (
    explain_preset,
    own_presets,
    preset_values,
    presets,
    read_particulars,
    remove_preset,
    save_preset,
)
from app.service.copies import mark, write_issues
from app.service.deciding import Decisions, decided, reasons, set_aside, take_back
from app.service.examining import Examination, changed, examine, journal_file
from app.service.fixing import fixes_made, safe_fixes, undo_fixes, write_fixed
from app.service.layout import check_layout
from app.service.office import office_context
from app.service.preview import layout_engines, preview
from app.service.printing import print_warnings
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
    "COPY_ENDINGS",
    "LEDGER_ENDINGS",
    "NOTICE",
    "Decisions",
    "Examination",
    "Masking",
    "Rule",
    "Template",
    "change_level",
    "changed",
    "check_document",
    "check_layout",
    "check_template",
    "copy_ending",
    "copy_template",
    "decided",
    "examine",
    "explain_preset",
    "fields_used",
    "figures",
    "fixes_made",
    "journal_file",
    "known_templates",
    "layout_engines",
    "mark",
    "maskings",
    "office_context",
    "own_presets",
    "particulars_used",
    "preset_values",
    "presets",
    "preview",
    "print_warnings",
    "read_particulars",
    "reasons",
    "remove_preset",
    "rules",
    "safe_fixes",
    "save_preset",
    "set_aside",
    "take_back",
    "template_file",
    "template_folder",
    "templates",
    "undo_fixes",
    "write_figures",
    "write_fixed",
    "write_issues",
    "write_notice",
    "write_template_comments",
]

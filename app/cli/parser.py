"""The commands and options of contract.md, with help and errors in Chinese."""

import argparse
import re
from typing import Any, NoReturn

from app.cli import layout_strings, mending_strings, office_strings, strings, words_strings
from app.core.errors import BadOption
from app.core.shipped import COMMAND

COMMANDS = (
    "check",
    "notice",
    "mark",
    "issues",
    "fix",
    "mend",
    "set-aside",
    "layout",
    "template",
    "rules",
    "presets",
    "records",
    "words",
    "office",
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def _split_lines(self, text: str, width: int) -> list[str]:
        """Lines that end between two 汉字 or at a blank: textwrap would break a key in two (not_starte/d)."""
        lines = [""]
        for piece in re.findall(r"[（“]*(?:[!-~]+|\S)[）”、，。；：]*|\s+", text):
            if len(lines[-1]) + len(piece) > width:
                lines.append("")
            lines[-1] += piece if lines[-1] else piece.lstrip()
        return [line.rstrip() for line in lines]

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, strings.USAGE if prefix is None else prefix)


class HelpAsked(Exception):
    """The help of a command, as its only argument: argparse itself would not notice that stdout is full."""


class VersionAsked(Exception):
    """Only the version: argparse itself would print it and end."""


class _Version(argparse.Action):
    def __call__(self, *_: Any) -> NoReturn:
        raise VersionAsked


class _Parser(argparse.ArgumentParser):
    """argparse speaking Chinese; an error is a BadOption instead of an exit."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **options)
        self._positionals.title, self._optionals.title = strings.ARGUMENTS, strings.OPTIONS
        self.add_argument("-h", "--help", action="help", help=strings.HELP)

    def print_help(self, _: Any = None) -> NoReturn:
        raise HelpAsked(self.format_help().rstrip())

    def error(self, message: str) -> NoReturn:
        for pattern, chinese in strings.ARGPARSE:
            match = re.fullmatch(pattern, message, re.DOTALL)
            if match:
                what = chinese.format(*match.groups())
                break
        else:
            what = strings.NOT_UNDERSTOOD
        raise BadOption(strings.SEE_HELP.format(what=what))


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line. Its errors are BadOption."""
    whole = _Parser(prog=COMMAND, description=strings.DESCRIPTION)
    whole.add_argument("--version", action=_Version, nargs=0, help=strings.VERSION)
    # Of the commands only those that read a ledger have these options.
    whole.set_defaults(journal=None, as_declared=False)
    commands = whole.add_subparsers(dest="command", metavar=strings.COMMANDS, required=True, parser_class=_Parser)
    _check(commands.add_parser("check", help=strings.CHECK, description=strings.CHECK))
    _notice(commands.add_parser("notice", help=strings.NOTICE, description=strings.NOTICE))
    _mark(commands.add_parser("mark", help=strings.MARK, description=strings.MARK))
    _issues(commands.add_parser("issues", help=strings.ISSUES, description=strings.ISSUES))
    _fix(commands.add_parser("fix", help=strings.FIX_COMMAND, description=strings.FIX_COMMAND))
    about = mending_strings.MEND
    _mend(commands.add_parser("mend", help=about, description=about))
    _set_aside(commands.add_parser("set-aside", help=strings.SET_ASIDE, description=strings.SET_ASIDE))
    _template(commands.add_parser("template", help=strings.TEMPLATE_COMMAND, description=strings.TEMPLATE_COMMAND))
    about = layout_strings.LAYOUT
    _layout(commands.add_parser("layout", help=about, description=about))
    rules = commands.add_parser("rules", help=strings.RULES, description=strings.RULES)
    rules.add_argument("rule", nargs="?", metavar="规则", help=strings.RULE)
    rules.add_argument("--level", default="", metavar="级别", help=strings.LEVEL)
    _presets(commands.add_parser("presets", help=strings.PRESETS, description=strings.PRESETS))
    _records(commands.add_parser("records", help=strings.RECORDS, description=strings.RECORDS))
    about = words_strings.WORDS
    _words(commands.add_parser("words", help=about, description=about))
    about = office_strings.OFFICE
    _office(commands.add_parser("office", help=about, description=about))
    for command in commands.choices.values():
        command.add_argument("--json", action="store_true", help=strings.JSON)
    return whole


def _add_reading_options(command: argparse.ArgumentParser) -> None:
    _add_ledger_options(command)
    command.add_argument("--set", action="append", default=[], metavar="字段=值", help=strings.SET)


def _add_ledger_options(command: argparse.ArgumentParser) -> None:
    from app.service import LEDGER_ENDINGS  # main looks at COMMANDS before it knows whether the service is needed

    command.add_argument("ledger", metavar="台账", help=strings.LEDGER.format(endings=" ".join(LEDGER_ENDINGS)))
    command.add_argument("--as-of", metavar="年-月-日", help=strings.AS_OF)
    command.add_argument("--sheet", action="append", default=[], metavar="工作表", help=strings.SHEET)
    command.add_argument("--header-row", metavar="行号", help=strings.HEADER_ROW)
    command.add_argument("--columns", default="", metavar="deadline=H,owner=G", help=strings.COLUMNS)
    command.add_argument("--particulars", metavar="要素.toml", help=strings.PARTICULARS)
    command.add_argument("--rule", action="append", default=[], metavar="规则=级别", help=strings.RULE_LEVEL)
    command.add_argument("--immediate-days", default="", metavar="天数", help=strings.IMMEDIATE_DAYS)
    command.add_argument("--words", metavar="用语.toml", help=words_strings.WORDS_FILE)
    command.add_argument("--as-declared", action="store_true", help=strings.AS_DECLARED)
    command.add_argument("--journal", metavar="记录.sqlite", help=strings.JOURNAL)


def _with_copy_endings(text: str) -> str:
    from app.service import COPY_ENDINGS

    return text.format(endings=" 或 ".join(COPY_ENDINGS))


def _check(command: argparse.ArgumentParser) -> None:
    _add_reading_options(command)


def _notice(command: argparse.ArgumentParser) -> None:
    _add_reading_options(command)
    command.add_argument("-o", "--out", required=True, metavar="文件.docx", help=strings.OUT)
    command.add_argument("--template", default="", metavar="模板", help=strings.KIND)
    command.add_argument("--preset", default="", metavar="版式", help=strings.PRESET)
    command.add_argument("--figures", metavar="数字.json", help=strings.FIGURES)
    command.add_argument("--sources", metavar="出处.json", help=strings.SOURCES)
    command.add_argument("--problem", action="append", default=[], metavar="编号", help=strings.PROBLEM)
    command.add_argument("--mask-names", action="store_true", help=strings.MASK_NAMES)
    command.add_argument("--despite-findings", action="store_true", help=strings.DESPITE)
    command.add_argument("--reason", default="", metavar="理由", help=strings.WHY_DESPITE)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _mark(command: argparse.ArgumentParser) -> None:
    _add_reading_options(command)
    command.add_argument("-o", "--out", required=True, metavar="副本.xlsx", help=_with_copy_endings(strings.OUT_COPY))
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _issues(command: argparse.ArgumentParser) -> None:
    _add_reading_options(command)
    command.add_argument("-o", "--out", required=True, metavar="清单.xlsx", help=strings.OUT_LIST)
    command.add_argument("--by-department", action="store_true", help=strings.BY_DEPARTMENT)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _fix(command: argparse.ArgumentParser) -> None:
    _add_reading_options(command)
    command.add_argument("-o", "--out", metavar="副本.xlsx", help=_with_copy_endings(strings.OUT_FIXED))
    command.add_argument("--only", nargs="+", default=[], metavar="工作表!单元格", help=strings.ONLY)
    command.add_argument("--except", nargs="+", default=[], dest="leave", metavar="工作表!单元格", help=strings.EXCEPT)
    command.add_argument("--undo", nargs="*", metavar="工作表!单元格", help=strings.UNDO)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _mend(command: argparse.ArgumentParser) -> None:
    _add_ledger_options(command)
    # What other commands call so are particulars, of which this one is given none but by --particulars.
    command.set_defaults(set=[])
    command.add_argument(
        "--set", action="append", required=True, dest="edits", metavar="单元格=内容", help=mending_strings.EDIT
    )
    command.add_argument("-o", "--out", metavar="副本.xlsx", help=_with_copy_endings(mending_strings.OUT))
    command.add_argument("--in-place", action="store_true", help=mending_strings.IN_PLACE)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _set_aside(command: argparse.ArgumentParser) -> None:
    _add_reading_options(command)
    command.add_argument("id", metavar="规则", help=strings.RULE)
    command.add_argument("cell", metavar="工作表!单元格", help=strings.CELL)
    command.add_argument("--reason", default="", metavar="理由", help=strings.WHY_ASIDE)
    command.add_argument("--take-back", action="store_true", help=strings.TAKE_BACK)


def _template(command: argparse.ArgumentParser) -> None:
    command.add_argument("template", nargs="?", default="", metavar="模板", help=strings.TEMPLATE_OR_MATTER)
    command.add_argument("-o", "--out", default="", metavar="副本.docx", help=strings.OUT_COMMENTS)
    command.add_argument("--copy-as", metavar="新名称", help=strings.COPY_AS)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _presets(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", nargs="?", default="", metavar="版式", help=strings.PRESET_NAME)
    command.add_argument("--base", default="", metavar="版式", help=strings.PRESET_BASE)
    for side, chinese in strings.PRESET_LENGTHS.items():
        command.add_argument(f"--{side}", default="", metavar="长度", help=chinese)
    command.add_argument("--font", action="append", default=[], metavar="仿宋=方正仿宋_GBK", help=strings.PRESET_FONT)
    command.add_argument("--remove", action="store_true", help=strings.PRESET_REMOVE)


def _layout(command: argparse.ArgumentParser) -> None:
    command.add_argument("document", metavar="文件.docx", help=layout_strings.DOCUMENT)
    command.add_argument("--no-render", action="store_true", help=layout_strings.NO_RENDER)
    command.add_argument("--fix", action="store_true", help=layout_strings.MEND)
    command.add_argument("--tracked", action="store_true", help=layout_strings.TRACKED)
    command.add_argument("-o", "--out", metavar="改好的.docx", help=layout_strings.OUT)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _records(command: argparse.ArgumentParser) -> None:
    command.add_argument("ledger", nargs="?", default="", metavar="台账", help=strings.RECORDS_OF)
    command.add_argument("-o", "--out", metavar="清单.xlsx", help=strings.OUT_RECORDS)
    command.add_argument("--journal", metavar="记录.sqlite", help=strings.JOURNAL)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _words(command: argparse.ArgumentParser) -> None:
    for kind, about in words_strings.FILE.items():
        command.add_argument(f"--{kind}", action="append", default=[], metavar="说法=记作", help=about)
    command.add_argument("--forget", action="append", default=[], metavar="说法", help=words_strings.FORGET)
    command.add_argument("--import", dest="source", metavar="用语.toml", help=words_strings.IMPORT)
    command.add_argument("-o", "--out", metavar="用语.toml", help=words_strings.EXPORT)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)


def _office(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--out", metavar="本单位设置.zip", help=office_strings.EXPORT)
    command.add_argument("--import", dest="source", metavar="本单位设置.zip", help=office_strings.IMPORT)
    command.add_argument("--overwrite", action="store_true", help=strings.OVERWRITE)

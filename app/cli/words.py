"""The command words: lists the office's words (本单位用语), files, forgets, exports and imports them."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.cli import words_strings as strings
from app.cli.as_json import word_json
from app.cli.options import pair
from app.cli.reply import Reply
from app.cli.report import word_line
from app.core.errors import BadOption
from app.core.office.words import OfficeWord, UnusedWord, WordKind
from app.service import Office
from app.service.words import Filed

_NOTHING = Filed((), ())


def run_words(options: argparse.Namespace, office: Office) -> Reply:
    """What was done, or the words. Raises BadOption, CannotWrite."""
    asked = [(kind, *pair(text, strings.EXAMPLES[kind])) for kind in WordKind for text in getattr(options, kind.value)]
    if sum((bool(asked), bool(options.forget), options.source is not None, options.out is not None)) > 1:
        raise BadOption(strings.ONE_AT_A_TIME)
    if options.out is not None:
        out = office.words.export_to(Path(options.out), overwrite=options.overwrite)
        return Reply(_data(office, out=out), (str(out),))
    if options.forget:
        gone = tuple(dict.fromkeys(one for word in options.forget for one in office.words.find(word)))
        office.words.forget(gone)
        return Reply(_data(office, gone=gone), tuple(map(_forgotten_line, gone)))
    if asked or options.source is not None:
        filed = office.words.file(*asked) if asked else office.words.import_from(Path(options.source))
        return Reply(_data(office, filed), tuple(_filed_lines(filed, office)) or (strings.UNCHANGED,))
    return Reply(
        _data(office),
        (*map(word_line, office.words.all()), *map(_unused_line, office.words.unused())) or (strings.NONE,),
    )


def _forgotten_line(one: OfficeWord | UnusedWord) -> str:
    if isinstance(one, UnusedWord):
        return strings.DROPPED.format(word=f"{one.kind}“{one.word}”")
    return strings.FORGOTTEN.format(word=word_line(one))


def _unused_line(one: UnusedWord) -> str:
    return strings.UNUSED.format(why=one.why)


def _filed_lines(filed: Filed, office: Office) -> Iterator[str]:
    now = {one.key: one for one in office.words.all()}
    for one in filed.added:
        yield strings.ADDED.format(word=word_line(one))
    for one in filed.replaced:
        yield strings.REPLACED.format(word=word_line(now.get(one.key, one)), before=one.meaning.label)
    for one in filed.known:
        yield strings.KNOWN.format(word=word_line(one))


def _data(
    office: Office, filed: Filed = _NOTHING, *, gone: Sequence[OfficeWord | UnusedWord] = (), out: Path | None = None
) -> dict[str, object]:
    """`words`: those kept now; `unused`: what is kept but of no use; `replaced`: as they were before."""
    return {
        "words": [word_json(one) for one in office.words.all()],
        "added": [word_json(one) for one in filed.added],
        "replaced": [word_json(one) for one in filed.replaced],
        "forgotten": [word_json(one) for one in gone if isinstance(one, OfficeWord)],
        "unused": [{"entry": one.name, "why": one.why} for one in office.words.unused()],
        "written": str(out) if out else None,
    }

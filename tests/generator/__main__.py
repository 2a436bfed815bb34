"""The generator by hand: python -m tests.generator SEED FOLDER [--hard] writes a ledger and its truth."""

import argparse
import json
import sys
from pathlib import Path

from tests.generator.make import make


def main() -> None:
    """Write one ledger and, beside it, its truth as JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.generator")
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--hard", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    truth = make(options.seed, options.folder, hard=options.hard)
    beside = truth.file.with_suffix(".json")
    beside.write_text(json.dumps(truth.as_json(), ensure_ascii=False, indent=1), encoding="utf-8")
    sys.stdout.write(f"{truth.file}\n{beside}\n")


main()

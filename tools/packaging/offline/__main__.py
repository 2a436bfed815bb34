"""Starts the installation out of the folder beside which this one lies."""

import sys
from pathlib import Path

from tools.packaging.offline.installer import main

if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[1], sys.argv[1:]))

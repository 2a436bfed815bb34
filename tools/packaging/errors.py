"""What stops a package from being made, and how the one who builds is told."""

import sys
from collections.abc import Callable


class PackagingError(Exception):
    """The message says what is wrong, for the one who builds."""


def tell(build: Callable[[], object]) -> int:
    """Print what was built; the exit code, 1 where something stopped it."""
    try:
        print(build())
    except PackagingError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0

"""What stops a package from being made."""


class PackagingError(Exception):
    """The message says what is wrong, for the one who builds."""

"""The parts of a .docx as bytes by name, read and written so that equal parts give equal bytes."""

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")


def read_parts(content: bytes) -> dict[str, bytes]:
    """Every part by its name. Raises zipfile.BadZipFile for what is no package or a damaged one."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        try:
            return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}
        except ValueError as error:  # a directory that points before the file: negative seek value -1000
            raise zipfile.BadZipFile(str(error)) from error


def write_parts(parts: dict[str, bytes]) -> bytes:
    """The package: fixed times and order, no trace of machine or moment."""
    out = io.BytesIO()
    names = [name for name in _FIRST if name in parts] + sorted(set(parts) - set(_FIRST))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0
            entry.create_system = 0
            package.writestr(entry, parts[name])
    return out.getvalue()

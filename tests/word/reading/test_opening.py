"""What cannot be looked at is refused in one sentence, and nothing in it is run, fetched or unfolded."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from app.core.errors import BadTemplate, UnreadableDocument
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, SETTINGS, STYLES
from app.word.reading.opening import read_document, read_template
from app.word.reading.texts import paragraph_texts
from app.word.standard import layout
from tools.templates.blank import package

GOOD = read_parts(package([(layout.BODY, "甲")]))


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package_:
        for name, data in GOOD.items():
            package_.writestr(name, data)
        package_.writestr("word/media/a.bin", b"\0" * 101_000_000)
    return out.getvalue()


def damaged() -> bytes:
    """A package whose first part is packed in what no one can unpack."""
    content = bytearray(write_parts(GOOD))
    name = len("[Content_Types].xml")
    content[30 + name : 40 + name] = b"\xff" * 10
    return bytes(content)


def nested(deep: int) -> bytes:
    """A body whose content controls stand so deep within each other."""
    start, _, end = GOOD[DOCUMENT].partition(b"<w:body>")
    return start + b"<w:body>" + b"<w:sdt><w:sdtContent>" * deep + b"</w:sdtContent></w:sdt>" * deep + end


def packed_by(compression: int) -> bytes:
    """In a way that zip knows and no office program."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as package_:
        for name, data in GOOD.items():
            package_.writestr(name, data)
    return out.getvalue()


def without(name: str, words: str) -> dict[str, bytes]:
    """A part in which these words are gone."""
    assert words.encode() in GOOD[name]
    return {name: GOOD[name].replace(words.encode(), b"")}


TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
# What no office program opens: the package does not hang together, or a part is another one.
TORN = {
    "no types": {TYPES: b"<Types/>"},
    "relations for types": {TYPES: GOOD[RELATIONS]},
    "types not ended": {TYPES: GOOD[TYPES][:-9]},
    "an override of nothing": without(TYPES, ' PartName="/word/styles.xml"'),
    "relations not ended": {RELATIONS: GOOD[RELATIONS][:-9]},
    "types for relations": {RELATIONS: GOOD[TYPES]},
    "a relation to nothing": without(RELATIONS, ' Target="styles.xml"'),
    "a relation of no kind": {RELATIONS: GOOD[RELATIONS].replace(b"Type=", b"Tpye=")},
    "styles not ended": {STYLES: GOOD[STYLES][:-9]},
    "settings for styles": {STYLES: GOOD[SETTINGS]},
    "styles for settings": {SETTINGS: GOOD[STYLES]},
}
STYLES_PART = GOOD[STYLES]
NO_BODY = GOOD[DOCUMENT].replace(b"w:body>", b"w:other>")


def refused(folder: Path, content: bytes) -> str:
    path = folder / "文件.docx"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument) as caught:
        read_document(path)
    assert caught.value.code == "unreadable-document"
    return caught.value.message


def test_a_good_one_is_read_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "文件.docx"
    path.write_bytes(write_parts(GOOD))
    path.chmod(0o400)
    before = path.read_bytes()
    assert read_document(path).root(DOCUMENT) is not None
    assert path.read_bytes() == before


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="找不到或打不开"):
        read_document(tmp_path / "没有.docx")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{\\rtf1}", b"%PDF-1.4", write_parts(GOOD)[:-200], damaged()])
def test_no_word_file(tmp_path: Path, content: bytes) -> None:
    assert "不是 Word 文档（.docx）或已损坏" in refused(tmp_path, content)


def test_an_old_word_file(tmp_path: Path) -> None:
    assert "旧格式" in refused(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_an_encrypted_one(tmp_path: Path) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert "密码" in refused(tmp_path, head + "EncryptedPackage".encode("utf-16-le"))


def test_a_bomb(tmp_path: Path) -> None:
    assert "太大" in refused(tmp_path, bomb())


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({DOCUMENT: b'<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'}, "DOCTYPE"),
        ({DOCUMENT: b"<w:document>"}, "已损坏"),
        ({DOCUMENT: nested(200)}, "已损坏"),
        ({DOCUMENT: NO_BODY}, "已损坏"),
        ({DOCUMENT: STYLES_PART}, "已损坏"),
        ({DOCUMENT: b'<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'}, "Strict"),
        ({"word/vbaProject.bin": b"x"}, "有宏"),
    ],
)
def test_parts_that_must_not_be(tmp_path: Path, changed: dict[str, bytes], said: str) -> None:
    assert said in refused(tmp_path, write_parts({**GOOD, **changed}))


def test_a_workbook(tmp_path: Path) -> None:
    content = write_parts({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})
    assert "不是 Word 文档" in refused(tmp_path, content)


def refused_template(folder: Path, content: bytes) -> str:
    path = folder / "模板.docx"
    path.write_bytes(content)
    with pytest.raises(BadTemplate) as caught:
        read_template(path)
    return caught.value.message


def test_a_missing_template(tmp_path: Path) -> None:
    with pytest.raises(BadTemplate, match="找不到或打不开模板"):
        read_template(tmp_path / "没有.docx")


@pytest.mark.parametrize(
    "content",
    [
        b"", b"PK\x03\x04", b"{\\rtf1}", b"\xd0\xcf\x11\xe0" * 100, damaged(),
        write_parts({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}),
        write_parts({**GOOD, DOCUMENT: nested(200)}), write_parts({**GOOD, DOCUMENT: NO_BODY}),
        write_parts({**GOOD, DOCUMENT: STYLES_PART}),
    ],
    ids=["empty", "cut off", "rtf", "doc", "damaged", "workbook", "too deep", "no body", "styles"],
)  # fmt: skip
def test_a_template_that_is_no_word_file(tmp_path: Path, content: bytes) -> None:
    assert "不是 Word 文档" in refused_template(tmp_path, content)


def test_a_template_that_is_a_bomb(tmp_path: Path) -> None:
    assert "太大" in refused_template(tmp_path, bomb())


def test_what_is_nested_as_deep_as_word_nests_is_read(tmp_path: Path) -> None:
    path = tmp_path / "文件.docx"
    path.write_bytes(write_parts({**GOOD, DOCUMENT: nested(100)}))
    assert paragraph_texts(read_document(path).roots)[0].words == "甲"


@pytest.mark.parametrize("case", TORN)
def test_a_package_that_does_not_hang_together(tmp_path: Path, case: str) -> None:
    content = write_parts({**GOOD, **TORN[case]})
    assert "已损坏" in refused(tmp_path, content)
    assert "已损坏" in refused_template(tmp_path, content)


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_package_packed_as_no_office_program_packs(tmp_path: Path, compression: int) -> None:
    assert "已损坏" in refused(tmp_path, packed_by(compression))
    assert "已损坏" in refused_template(tmp_path, packed_by(compression))


def test_a_package_that_is_not_packed_at_all(tmp_path: Path) -> None:
    path = tmp_path / "文件.docx"
    path.write_bytes(packed_by(zipfile.ZIP_STORED))
    assert read_template(path).keys() == read_document(path).parts.keys() == GOOD.keys()


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_that_are_not_packed_as_they_say(tmp_path: Path, method: int) -> None:
    """Where a directory's entry (PK 1 2) and a part's own head (PK 3 4) name the method."""
    content = bytearray(write_parts(GOOD))
    for mark, at in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        place = content.find(mark)
        while place >= 0:
            struct.pack_into("<H", content, place + at, method)
            place = content.find(mark, place + 1)
    assert "已损坏" in refused(tmp_path, bytes(content))
    assert "已损坏" in refused_template(tmp_path, bytes(content))

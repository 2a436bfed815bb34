"""Comments (批注) of a sheet: ours put in and taken out again, those of others kept."""

from collections.abc import Mapping

from lxml import etree

from app.core.grid import column_letters
from app.workbooks.package import parse

AUTHOR = "台账成文"
_APPENDED = "\n【检查结果】"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Place = tuple[int, int]


class Notes:
    """The comments part of one sheet."""

    def __init__(self, content: bytes | None, namespace: str) -> None:
        self._space = namespace
        self._root = parse(content) if content else self._empty()
        self._authors = self._child("authors")
        self._list = self._child("commentList")

    def clear(self) -> set[str]:
        """Take out what we put in before; the addresses that have no comment any more."""
        ours = {str(index) for index, one in enumerate(self._authors) if one.text == AUTHOR}
        gone = set()
        for comment in list(self._list):
            if comment.get("authorId") in ours:
                gone.add(comment.get("ref", ""))
                self._list.remove(comment)
                continue
            for text in comment.iter(self._name("text")):
                for run in text.findall(self._name("r")):
                    if (run.findtext(self._name("t")) or "").startswith(_APPENDED):
                        text.remove(run)
        return gone

    def add(self, sentences: Mapping[Place, str]) -> list[Place]:
        """A comment at each place, or a paragraph below the comment that is there; where new ones came to be."""
        present = {comment.get("ref"): comment for comment in self._list}
        new = []
        for (row, column), sentence in sorted(sentences.items()):
            address = f"{column_letters(column)}{row}"
            if address in present:
                self._append(present[address], sentence)
            else:
                self._new(address, sentence)
                new.append((row, column))
        return new

    def root(self) -> etree._Element:
        """The part's root."""
        return self._root

    def _append(self, comment: etree._Element, sentence: str) -> None:
        author = self._authors[int(comment.get("authorId", "0"))].text or ""
        if author.startswith("tc="):
            # The stand-in of a threaded comment: Excel shows the thread, whatever stands here.
            return
        text = next(comment.iter(self._name("text")))
        for bare in text.findall(self._name("t")):
            run = etree.Element(self._name("r"))
            text.replace(bare, run)
            run.append(bare)
        self._run(text, _APPENDED + sentence)

    def _new(self, address: str, sentence: str) -> None:
        comment = etree.SubElement(self._list, self._name("comment"))
        comment.set("ref", address)
        comment.set("authorId", str(self._author()))
        self._run(etree.SubElement(comment, self._name("text")), sentence)

    def _run(self, text: etree._Element, sentence: str) -> None:
        run = etree.Element(self._name("r"))
        # A phonetic guide, if any, has its place behind the runs.
        text.insert(len(text.findall(self._name("r"))), run)
        words = etree.SubElement(run, self._name("t"))
        words.set(_SPACE, "preserve")
        words.text = sentence

    def _author(self) -> int:
        for index, one in enumerate(self._authors):
            if one.text == AUTHOR:
                return index
        etree.SubElement(self._authors, self._name("author")).text = AUTHOR
        return len(self._authors) - 1

    def _empty(self) -> etree._Element:
        return parse(f'<comments xmlns="{self._space}"><authors/><commentList/></comments>'.encode())

    def _child(self, name: str) -> etree._Element:
        return next(self._root.iter(self._name(name)))

    def _name(self, tag: str) -> str:
        return f"{{{self._space}}}{tag}"

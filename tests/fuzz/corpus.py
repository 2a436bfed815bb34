"""Damages whole ledgers, each number in its own way: the same number and seed give the same bytes."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

ODD_VALUES = (
    b"", b"0", b"-1", b"1", b"99999999999", b"4294967295", b"1048577", b"1e999", b"NaN", b"-inf", b"#REF!", b"../../x",
    b"XFD1048576", b"A0", b"\xff\xfe", b"&#0;", b"&a;", b"true", "　".encode(), b"9" * 5000, b"rId1", b"s", b"e",
)  # fmt: skip
_VALUE = re.compile(rb'"[^"<>]*"|>[^<>]+<')


@dataclass
class Seed:
    """A whole ledger; of a zip its parts as well."""

    kind: str
    data: bytes

    @cached_property
    def parts(self) -> Mapping[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as package:
            return {name: package.read(name) for name in package.namelist()}

    @property
    def is_zip(self) -> bool:
        return self.data.startswith(b"PK")


Chance = random.Random
Damage = Callable[[Seed, Seed, Chance], bytes]


@dataclass(frozen=True)
class Case:
    """A damaged ledger: what it was, and in which way it was damaged."""

    kind: str
    way: str
    data: bytes


def case(seeds: list[Seed], number: int, seed: int) -> Case:
    """The damaged ledger of that number; the formats take turns."""
    chance = Chance(f"{seed}-{number}")
    whole = seeds[number % len(seeds)]
    way = chance.choice(OF_ZIPS if whole.is_zip else OF_ALL)
    return Case(whole.kind, way.__name__, way(whole, chance.choice(seeds), chance))


def flip_bit(whole: Seed, _: Seed, chance: Chance) -> bytes:
    return _flipped(whole.data, chance, 1)


def flip_bytes(whole: Seed, _: Seed, chance: Chance) -> bytes:
    return _flipped(whole.data, chance, chance.randint(2, 40))


def flip_edges(whole: Seed, _: Seed, chance: Chance) -> bytes:
    """At the ends, where a file says how it is built."""
    data, size = whole.data, min(600, len(whole.data) // 3)
    if chance.random() < 0.5:
        return _flipped(data[:size], chance, 2) + data[size:]
    return data[:-size] + _flipped(data[-size:], chance, 2)


def truncate(whole: Seed, _: Seed, chance: Chance) -> bytes:
    return whole.data[: chance.randrange(len(whole.data))]


def splice(whole: Seed, other: Seed, chance: Chance) -> bytes:
    """A piece of another ledger, or of itself, put in or over."""
    source = chance.choice((whole, other)).data
    start, at = chance.randrange(len(source)), chance.randrange(len(whole.data))
    piece = source[start : start + chance.choice((4, 16, 64, 512, 4096))]
    return whole.data[:at] + piece + whole.data[at + chance.choice((0, *[len(piece)] * 4)) :]


def cut_out(whole: Seed, _: Seed, chance: Chance) -> bytes:
    at = chance.randrange(len(whole.data))
    return whole.data[:at] + whole.data[at + chance.choice((1, 2, 16, 128, 1024)) :]


def flip_unpacked(whole: Seed, _: Seed, chance: Chance) -> bytes:
    """Inside a part, which is packed again: every checksum is right."""
    return _repacked(whole, chance, lambda content: _flipped(content, chance, chance.randint(1, 6)))


def put_odd_values(whole: Seed, _: Seed, chance: Chance) -> bytes:
    """A few values or attributes of a part say something else, which is still XML."""

    def change(content: bytes) -> bytes:
        places = list(_VALUE.finditer(content))
        for place in sorted(
            chance.sample(places, min(len(places), chance.randint(1, 4))), key=lambda one: -one.start()
        ):
            content = content[: place.start() + 1] + chance.choice(ODD_VALUES) + content[place.end() - 1 :]
        return content

    return _repacked(whole, chance, change)


def move_tags(whole: Seed, _: Seed, chance: Chance) -> bytes:
    """A piece of a part from tag to tag is doubled, or gone."""

    def change(content: bytes) -> bytes:
        tags = [place.start() for place in re.finditer(b"<", content)]
        if not tags:
            return content[: len(content) // 2]
        start, end = sorted(chance.choices(tags, k=2))
        return content[:start] + content[start:end] * chance.choice((0, 2, 2, 50)) + content[end:]

    return _repacked(whole, chance, change)


def exchange_parts(whole: Seed, other: Seed, chance: Chance) -> bytes:
    """A part is gone, stands under another name, or is one of another ledger."""
    parts = dict(whole.parts)
    name, source = chance.choice(list(parts)), other if other.is_zip else whole
    match chance.randrange(4):
        case 0:
            del parts[name]
        case 1:
            parts[chance.choice((name.upper(), name.replace("/", "\\"), f"../{name}", "x"))] = parts.pop(name)
        case 2:
            parts[name] = chance.choice(list(source.parts.values()))
        case _:
            parts[chance.choice(list(source.parts))] = parts[name]
    return _packed(parts)


def lie(whole: Seed, _: Seed, chance: Chance) -> bytes:
    """The directory says something else of an entry."""
    data = bytearray(whole.data)
    at = chance.choice([place.start() for place in re.finditer(b"PK\x01\x02", whole.data)] or [0])
    offset = chance.choice((6, 8, 10, 16, 20, 24, 28, 30, 32, 42))
    data[at + offset : at + offset + 2] = chance.choice(
        (b"\0\0", b"\xff\xff", b"\x01\0", b"\x63\0", chance.randbytes(2))
    )
    return bytes(data)


OF_ALL: tuple[Damage, ...] = (flip_bit, flip_bytes, flip_edges, truncate, splice, cut_out)
OF_ZIPS: tuple[Damage, ...] = (*OF_ALL, flip_unpacked, put_odd_values, put_odd_values, move_tags, exchange_parts, lie)


def _flipped(data: bytes, chance: Chance, times: int) -> bytes:
    changed = bytearray(data)
    for _ in range(times if data else 0):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _repacked(whole: Seed, chance: Chance, change: Callable[[bytes], bytes]) -> bytes:
    name = chance.choice(list(whole.parts))
    return _packed({**whole.parts, name: change(whole.parts[name])})


def _packed(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()

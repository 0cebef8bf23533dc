"""A sample newspaper as its folder tells it: `paper.toml`, a dump, translations by their original."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from tm.formats import glossary_csv
from tm.formats.glossary_csv import Read
from tm.services.filing import preparing
from tm.services.filing.pieces import Prepared
from tm.settings import Carries, EditionSeed
from tm.workflow.roles import Role

WHOLE_PAPER = "*"


@dataclass(frozen=True, slots=True)
class SampleEdition:
    """An edition: which pieces it chose (by headline or place), and translations by the original's text."""

    seed: EditionSeed
    chosen: tuple[str, ...]
    units: Mapping[str, str]
    standing: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Somebody of the demo; a grant is a role and an edition's tag or `*`, `has` names pieces."""

    name: str
    display_name: str
    language: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    grants: tuple[tuple[Role, str], ...]
    has: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A newspaper to look around in."""

    title: str
    editions: tuple[SampleEdition, ...]
    people: tuple[SamplePerson, ...]
    dump: Prepared
    names: Read
    """Names and terms of the register."""


class _Grant(TypedDict):
    role: str
    edition: str


class _Person(TypedDict, total=False):
    sign_in: str
    name: str
    language: str
    reads: list[str]
    writes: list[str]
    grants: list[_Grant]
    has: list[str]


class _Edition(TypedDict, total=False):
    tag: str
    title: str
    carries: str
    translations: str
    chosen: list[str]


def read_sample(folder: Path) -> Sample:
    """The sample in a folder; needs no database."""
    paper = tomllib.loads((folder / "paper.toml").read_text(encoding="utf-8"))
    raw = (folder / paper["dump"]).read_bytes()
    return Sample(
        title=paper["title"],
        editions=tuple(_edition(folder, each) for each in paper["editions"]),
        people=tuple(_person(each) for each in paper["people"]),
        dump=preparing.prepare(raw, name=paper["dump"], language=paper["original"]),
        names=glossary_csv.read((folder / paper["names"]).read_bytes()),
    )


def _edition(folder: Path, given: _Edition) -> SampleEdition:
    name = given.get("translations")
    texts = json.loads((folder / name).read_text(encoding="utf-8")) if name else {}
    return SampleEdition(
        seed=EditionSeed(given["tag"], given["title"], Carries(given["carries"])),
        chosen=tuple(given.get("chosen", ())),
        units=texts.get("units", {}),
        standing=texts.get("standing", {}),
    )


def _person(given: _Person) -> SamplePerson:
    return SamplePerson(
        name=given["sign_in"],
        display_name=given["name"],
        language=given["language"],
        reads=tuple(given["reads"]),
        writes=tuple(given["writes"]),
        grants=tuple((Role(each["role"]), each["edition"]) for each in given["grants"]),
        has=tuple(given.get("has", ())),
    )

"""Open the files that a document is spread over, none of them outside its own folder."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import attrs

from ...errors import BadInput
from ...spec import load_document
from ...spec.pointers import join, split
from .tracing import Container, Trace

_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_FILES = 10_000
_MOST_BYTES = 500_000_000
_MOST_HOPS = 20


@attrs.frozen
class File:
    """One file: its path, its name in places (empty for the source itself), what was read, and the copy."""

    path: Path
    name: str
    raw: Any = attrs.field(repr=False)
    copies: dict[int, Container] = attrs.field(repr=False)


@attrs.frozen
class Target:
    """What a reference leads to: the file, the pointer in it, and the value as it was read."""

    file: File
    pointer: str
    raw: Any = attrs.field(repr=False)

    @property
    def at(self) -> str:
        """Return its place, as the trace writes it."""
        return f"{self.file.name}#{self.pointer}"

    @property
    def copy(self) -> Any:
        """Return the object of the draft that was made of it, or the value where it is no object."""
        return self.file.copies.get(id(self.raw), self.raw)


@attrs.define
class Files:
    """The files that were opened so far, by their paths."""

    folder: Path
    trace: Trace
    opened: dict[Path, File] = attrs.field(factory=dict)
    names: dict[str, File] = attrs.field(factory=dict)
    own: str = ""
    size: int = 0

    def begin(self, path: Path, root: dict[str, Any]) -> dict[str, Any]:
        """Take up the source itself; return the copy that becomes the draft."""
        self.own = root["$self"] if isinstance(root.get("$self"), str) else ""
        made = self._take(path.resolve(), "", root).copies[id(root)]
        return made if isinstance(made, dict) else {}

    def follow(self, reference: str, within: str, hops: int = 0) -> Target:
        """Return what a reference in a file leads to.

        Raises KeyError when there is nothing, and BadInput when it leads to a URL or out of the folder.
        """
        if hops > _MOST_HOPS:
            raise KeyError(reference)
        address, _, fragment = reference.partition("#")
        file = self.names[within]
        if address and address != self.own:
            file = self._open(unquote(address), reference, file)
        return self._walk(Target(file, "", file.raw), unquote(fragment), hops)

    def _walk(self, here: Target, pointer: str, hops: int) -> Target:
        """Follow a pointer through a file, and through the references on its way."""
        if pointer and not pointer.startswith("/"):
            raise KeyError(pointer)
        for token in split(pointer):
            if isinstance(here.raw, dict) and token not in here.raw and isinstance(here.raw.get("$ref"), str):
                hops += 1
                here = self.follow(here.raw["$ref"], here.file.name, hops)
            try:
                raw = here.raw[int(token)] if isinstance(here.raw, list) else here.raw[token]
            except (KeyError, IndexError, ValueError, TypeError):
                raise KeyError(pointer) from None
            here = Target(here.file, join(here.pointer, token), raw)
        return here

    def _open(self, address: str, reference: str, referrer: File) -> File:
        where = f"{referrer.path.name}: the $ref to {_shown(reference)}"
        if "://" in address or address.startswith(("//", "urn:")):
            raise BadInput(f"{where} leads to the network; save what it names in a file beside this one")
        try:
            path = (referrer.path.parent / address).resolve()
            is_inside = path.is_relative_to(self.folder) and not Path(address).is_absolute()
        except (OSError, ValueError, RuntimeError):
            raise KeyError(reference) from None
        if not is_inside:
            raise BadInput(
                f"{where} leads out of the folder of the source, {self.folder.name}; move the file into it"
            )
        if path not in self.opened:
            self._read(path, where)
        return self.opened[path]

    def _read(self, path: Path, where: str) -> None:
        if not path.is_file():
            raise BadInput(f"{where} names a file that is not there; put it where the reference says")
        self.size += path.stat().st_size
        if len(self.opened) > _MOST_FILES or self.size > _MOST_BYTES:
            raise BadInput(f"{where} is one file too many; the files of one API must be fewer or smaller")
        raw = load_document(path, aliases=True).root
        self._take(path, path.relative_to(self.folder).as_posix(), raw)

    def _take(self, path: Path, name: str, raw: dict[str, Any]) -> File:
        replace_surrogates(raw)
        _, copies = self.trace.copy(raw, f"{name}#")
        file = self.opened[path] = self.names[name] = File(path, name, raw, copies)
        return file


def replace_surrogates(raw: Any) -> None:
    """Replace the halves of characters, in place, which JSON can write and no file can hold."""
    waiting = [raw]
    while waiting:
        value = waiting.pop()
        entries = list(value.items() if isinstance(value, dict) else enumerate(value))
        if isinstance(value, dict) and any(_SURROGATE.search(key) for key in value if not key.isascii()):
            value.clear()
            entries = [(_SURROGATE.sub("\ufffd", key), inner) for key, inner in entries]
            value.update(entries)
        for key, inner in entries:
            if isinstance(inner, dict | list):
                waiting.append(inner)
            elif isinstance(inner, str) and not inner.isascii():
                value[key] = _SURROGATE.sub("\ufffd", inner)


def _shown(text: str) -> str:
    printable = "".join(c if c.isprintable() else "?" for c in text)
    return printable if len(printable) <= 100 else f"{printable[:100]}…"

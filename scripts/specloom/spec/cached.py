"""Open a spec that was checked before without checking it again: the good ones are kept by digest."""

import os
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import attrs
import orjson

from .document import Document
from .operations import Spec
from .reading import read_spec


@attrs.frozen(eq=False, repr=False)
class SpecCache:
    """A folder with one file per document, which holds its parsed tree under the digest of all that made it.

    Several processes may share it. A file that cannot be read or written costs time and nothing else.
    """

    folder: Path

    def open(self, path: Path, vendor: str, extensions: Path, *, any_house: bool = False) -> Spec:
        """Return a vendor's spec; `extensions` is the file `extensions.schema.json`.

        The lines of a document that comes from the cache are not known. Raises SpecError as `open_spec` does,
        or as `open_any` where the document may be of any house.
        """
        digest = _digest(path, f"{vendor} {any_house}", extensions)
        root = self._read(path, digest)
        if root is not None:
            return read_spec(Document(path, root), vendor)
        from .adoption import open_any
        from .lint import load_extensions_schema
        from .opening import open_spec

        spec = (open_any if any_house else open_spec)(path, vendor, load_extensions_schema(extensions))
        if digest == _digest(path, f"{vendor} {any_house}", extensions):
            self._write(path, digest, spec.document.root)
        return spec

    def load(self, path: Path) -> dict[str, Any]:
        """Return the tree of any other document; raise SpecError as `load_document` does."""
        digest = _digest(path, "a tree")
        root = self._read(path, digest)
        if root is not None:
            return root
        from .loading import load_document

        root = load_document(path).root
        if digest == _digest(path, "a tree"):
            self._write(path, digest, root)
        return root

    def _entry(self, path: Path) -> Path:
        return self.folder / f"{blake2b(bytes(path.resolve()), digest_size=16).hexdigest()}.json"

    def _read(self, path: Path, digest: str | None) -> dict[str, Any] | None:
        with suppress(OSError, ValueError):
            known, _, text = self._entry(path).read_bytes().partition(b"\n")
            root = orjson.loads(text) if digest and known == digest.encode() else None
            return root if isinstance(root, dict) else None
        return None

    def _write(self, path: Path, digest: str | None, root: dict[str, Any]) -> None:
        if digest is None:
            return
        with suppress(OSError, TypeError):
            text = orjson.dumps(root)
            # JSON has no word for NaN, nor orjson, which raises, for integers beyond 64 bits.
            if orjson.loads(text) != root:
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, delete=False) as file:
                file.write(digest.encode() + b"\n" + text)
            Path(file.name).replace(self._entry(path))


def _digest(path: Path, read_as: str, *judges: Path) -> str | None:
    """Return a digest of the document and of all that judges it; None where something cannot be read."""
    digest = blake2b(read_as.encode(), digest_size=32)
    try:
        for part in (path.read_bytes(), *(judge.read_bytes() for judge in judges), _tool()):
            digest.update(b"%d:" % len(part) + part)
    except OSError:
        return None
    return digest.hexdigest()


@cache
def _tool() -> bytes:
    """Return what changes with the code that reads and checks, and with the libraries that it stands on."""
    told: list[object] = [installed(Path(attrs.__file__).parents[1])]
    folder = Path(__file__).parent
    for place in (folder, folder / "lint", folder / "adoption"):
        with os.scandir(place) as entries:
            told.append(sorted((e.name, e.stat().st_mtime_ns) for e in entries if e.name.endswith(".py")))
    return repr(told).encode()


def installed(folder: Path) -> list[str]:
    """Return the distributions in a folder and their versions, by the names of their metadata.

    The time of the folder would not do: it changes with whatever is put there, such as the `.pth` file of a
    coverage run.
    """
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if entry.name.endswith(".dist-info"))

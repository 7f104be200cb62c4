"""Keep exchanges in a HAR, their secrets masked."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import attrs
import httpx

from ...errors import BadInput
from ...mock.masking import Secrets
from ...mock.routing import Route
from ...spec import Spec
from ..gate import Exchanged
from .credentials import Learned
from .exchange import Exchange
from .har_writing import HarFile, har_entry
from .matching import Places, find_places


@attrs.define
class Keeper:
    """Writes each exchange as an entry of a HAR; what was secret once is masked from then on."""

    places: Places
    secrets: Secrets
    learned: Learned
    file: HarFile

    def keep(self, exchange: Exchange) -> dict[str, Any]:
        """Write one exchange, and return what was written."""
        self.learned.learn(exchange)
        found = self.places.find(exchange.request.method, str(exchange.request.url))
        operation = found.operation.id if isinstance(found, Route) else None
        entry = har_entry(exchange, self.secrets.mask(operation, self.learned.values))
        self.file.append(entry)
        return entry


def open_keeper(spec: Spec, places: Places, path: Path, base_url: str) -> Keeper:
    """Begin a HAR; raise BadInput where it cannot be written."""
    secrets = Secrets(spec)
    return Keeper(places, secrets, Learned(secrets), HarFile.create(path, base_url))


@contextmanager
def kept_har(
    spec: Spec, path: Path, base_url: str = "", now: Callable[[], str] | None = None
) -> Iterator[Exchanged]:
    """Yield what keeps the exchanges of a run in a file, which takes its place when the run is over.

    Raises BadInput where it cannot be written.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    keeper = open_keeper(spec, find_places(spec, (base_url,) if base_url else ()), aside, base_url)
    numbers, began = count(1), now or utc_now

    def heard(request: httpx.Request, response: httpx.Response, seconds: float) -> None:
        keeper.keep(Exchange(next(numbers), request, response, began(), seconds))

    try:
        with closing(keeper.file):
            yield heard
        _move(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def _move(aside: Path, path: Path) -> None:
    try:
        aside.replace(path)
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}; name another --har") from error


def utc_now() -> str:
    """Return the time as a HAR writes it (ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

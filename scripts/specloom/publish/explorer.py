"""Open a document in Scalar, which many know, with our samples, our evidence and the simulator in it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from ..spec import Spec
from .prose import Html
from .publication import Publication, Sample

SCALAR = "assets/scalar.js"
"""Where the site has Scalar, once for all vendors."""
_PORT = 8000


@cache
def scalar() -> bytes:
    """Return Scalar's bundle as its package has it."""
    return (files("offapi") / "scalar.js").read_bytes()


def explored(publication: Publication) -> Html:
    """Return the document as JSON that may stand in a page, with what Scalar shows of ours."""
    spec = publication.spec
    sources = spec.document.root.get("x-sources", {})
    told = _told(spec.document.root, sources if isinstance(sources, Mapping) else {})
    told["servers"] = [*_simulators(spec), *told.get("servers", [])]
    for operation in spec.operations:
        if place := _operation(told, operation.path, operation.method):
            place["x-codeSamples"] = [*_samples(publication.samples.get(operation.id, ()))]
    return Html(json.dumps(told, separators=(",", ":")).replace("<", "\\u003c"))


def _told(value: Any, sources: Mapping[str, Any]) -> Any:
    """Return a copy in which each description ends in how its fact is known; our extensions stay behind."""
    if isinstance(value, list):
        return [_told(item, sources) for item in value]
    if not isinstance(value, Mapping):
        return value
    copy = {key: _told(item, sources) for key, item in value.items() if not str(key).startswith("x-")}
    if isinstance(text := copy.get("description"), str):
        copy["description"] = text.replace("![", "[")  # a picture would be asked of another host
    if isinstance(source := value.get("x-source"), Mapping) and "$ref" not in value:
        copy["description"] = "\n\n".join(filter(None, (copy.get("description"), _evidence(source, sources))))
    return copy


def _evidence(source: Mapping[str, Any], sources: Mapping[str, Any]) -> str:
    """Say in a line how a fact is known, and where it was read."""
    origin = sources.get(str(source.get("from")))
    title = origin.get("title") if isinstance(origin, Mapping) else source.get("from")
    place = ", ".join(str(part) for part in (title, source.get("at")) if part)
    note = f" {source['note']}" if source.get("note") else ""
    return f"*{source.get('kind', 'documented')}*: {place}.{note}"


def _simulators(spec: Spec) -> Iterator[dict[str, str]]:
    path = urlsplit(spec.servers[0]).path.rstrip("/") if spec.servers else ""
    start = f"The simulator, once it runs: specloom mock {spec.vendor} --cors"
    yield {"url": f"http://127.0.0.1:{_PORT}{path}", "description": start}


def _operation(told: Mapping[str, Any], path: str, method: str) -> dict[str, Any] | None:
    """Return an operation where it stands under its path itself, None where it is referred to."""
    found = told.get("paths", {}).get(path, {}).get(method.lower())
    return found if isinstance(found, dict) else None


def _samples(samples: Iterable[Sample]) -> Iterator[dict[str, str]]:
    for sample in samples:
        label = f"{sample.language} {sample.variant}".strip()
        yield {"lang": sample.lexer, "label": label, "source": sample.code}

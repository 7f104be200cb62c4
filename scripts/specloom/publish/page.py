"""Read from a spec everything that the pages of a vendor show, as values that templates only lay out."""

import re
from collections.abc import Iterator

import attrs

from ..spec import Spec
from ..spec.evidence import Fact, Origin
from ..spec.evidence_summary import summary
from .anchors import call_anchor, unique
from .boxes import Box, Failure, boxes_of, failures_of
from .calls import Reader
from .changelog import Changelog, read_changelog
from .members import SchemaView, schema_views
from .prose import Prose, line, prose
from .publication import Publication
from .shown import Call
from .sources import Badge, Sources
from .status import Status, contract_status, mutants_status
from .unknown import Unknown, unknown_of

_SENTENCE = re.compile(r".+?[.!?](?=\s|$)", re.DOTALL)


@attrs.frozen
class Download:
    """One file to download."""

    name: str
    size: int
    sha256: str


@attrs.frozen
class Server:
    """A server that is called, and how that is known."""

    url: str
    badge: Badge | None


@attrs.frozen
class Share:
    """How many facts are of a kind, in percent of all, and where that begins in a bar of all of them."""

    kind: str
    count: int
    percent: int
    start: int


@attrs.frozen
class Group:
    """The operations of one tag."""

    name: str
    description: Prose
    calls: tuple[Call, ...]
    anchor: str = ""


@attrs.frozen
class Page:
    """What there is to tell of one vendor, on one page or several."""

    vendor: str
    title: str
    version: str
    own_version: str
    about: Prose
    description: Prose
    servers: tuple[Server, ...]
    headers: tuple[tuple[str, str], ...]
    boxes: tuple[Box, ...]
    failures: tuple[Failure, ...]
    groups: tuple[Group, ...]
    webhooks: tuple[Call, ...]
    schemas: tuple[SchemaView, ...]
    shares: tuple[Share, ...]
    origins: tuple[Origin, ...]
    unknown: Unknown
    contract: Status | None
    mutants: Status | None
    downloads: tuple[Download, ...]
    changelog: Changelog

    @property
    def operations(self) -> int:
        """Return the number of operations."""
        return sum(len(group.calls) for group in self.groups)


def read_page(publication: Publication, downloads: tuple[Download, ...]) -> Page:
    """Read everything that a vendor's pages show."""
    spec = publication.spec
    sources = Sources(spec.document)
    reader = Reader(publication, sources)
    groups, webhooks = tuple(_groups(reader)), tuple(map(reader.webhook, spec.webhooks))
    named = iter(
        unique([call_anchor(call.id) for call in (*(c for g in groups for c in g.calls), *webhooks)])
    )
    return Page(
        vendor=spec.vendor,
        title=spec.title,
        version=spec.version,
        own_version=str(spec.document.root.get("info", {}).get("x-version", "")),
        about=_first_sentence(spec),
        description=prose(spec.description or spec.summary),
        servers=tuple(Server(u, sources.badge(f"/servers/{i}")) for i, u in enumerate(spec.servers)),
        headers=tuple((n, v) for n, v in spec.request_headers.items() if isinstance(v, str)),
        boxes=boxes_of(publication, sources),
        failures=failures_of(reader),
        groups=tuple(attrs.evolve(g, calls=_anchored(g.calls, named)) for g in groups),
        webhooks=_anchored(webhooks, named),
        schemas=schema_views(spec.document, sources),
        shares=_shares(sources.facts),
        origins=sources.origins,
        unknown=unknown_of(spec, sources),
        contract=contract_status(publication.contract),
        mutants=mutants_status(publication.mutants, spec.vendor),
        downloads=downloads,
        changelog=read_changelog(publication.changelog, spec.document.path.with_name("CHANGELOG.md")),
    )


def _anchored(calls: tuple[Call, ...], names: Iterator[str]) -> tuple[Call, ...]:
    return tuple(attrs.evolve(call, anchor=next(names)) for call in calls)


def _first_sentence(spec: Spec) -> Prose:
    """Return in one sentence what the vendor's API is."""
    text = " ".join((spec.summary or spec.description).partition("\n\n")[0].split())
    found = _SENTENCE.match(text)
    return line(found[0] if found else text)


def _shares(facts: tuple[Fact, ...]) -> tuple[Share, ...]:
    """Return the share of each kind of fact that there is, one after the other."""
    found, start, shares = summary(facts), 0, []
    for kind, percent in found.percentages.items():
        if found.counts[kind]:
            shares.append(Share(kind, found.counts[kind], percent, start))
            start += percent
    return tuple(shares)


def _groups(reader: Reader) -> Iterator[Group]:
    spec = reader.spec
    described = {tag.name: tag.description for tag in spec.tags}
    names = tuple(dict.fromkeys((*described, *(operation.tag for operation in spec.operations))))
    tagged: dict[str, list[Call]] = {name: [] for name in names}
    for operation in spec.operations:
        tagged[operation.tag].append(reader.call(operation))
    for name, anchor in zip(names, unique([f"tag-{name}" for name in names]), strict=True):
        if tagged[name]:
            yield Group(name, prose(described.get(name, "")), tuple(tagged[name]), anchor)

"""Hold what is shown of one operation."""

import attrs

from .highlight import highlight
from .members import Members, Row
from .prose import Html, Prose
from .publication import Sample
from .shapes import Shape
from .sources import Badge


@attrs.frozen
class Point:
    """One thing that is worth knowing: what about, and what."""

    term: str
    text: Prose
    badge: Badge | None = None


@attrs.frozen
class Example:
    """A body as it may look."""

    name: str
    text: str

    @property
    def is_json(self) -> bool:
        """Tell whether this is a JSON document of some size."""
        return self.text[:1] in {"{", "["}

    @property
    def html(self) -> Html:
        """Return the text in colours, where it is JSON."""
        return highlight(self.text, "json" if self.is_json else "text")


@attrs.frozen
class Body:
    """One media type of a body: its shape, what it holds, and its examples."""

    media_type: str
    shape: Shape | None
    members: Members | None
    examples: tuple[Example, ...]


@attrs.frozen
class Reply:
    """What one status means; `shared` is the component that says so for many operations, empty for none."""

    status: str
    description: Prose
    badge: Badge | None
    headers: tuple[Row, ...]
    bodies: tuple[Body, ...]
    next: tuple[str, ...] = ()
    shared: str = ""

    @property
    def is_success(self) -> bool:
        """Tell whether the call did what it was for."""
        return self.status.startswith("2")


@attrs.frozen
class Tab:
    """What is shown of one language: the plain call first, then its other forms."""

    name: str
    samples: tuple[Sample, ...]


@attrs.frozen
class Call:
    """One operation; `anchor` is its name on the page.

    `others` is the path of the script with samples in other languages, empty where there are none.
    """

    id: str
    tag: str
    method: str
    path: str
    summary: str
    description: Prose
    badge: Badge | None
    points: tuple[Point, ...]
    rows: tuple[tuple[str, tuple[Row, ...]], ...]
    body_note: Prose
    bodies: tuple[Body, ...]
    replies: tuple[Reply, ...]
    samples: tuple[Sample, ...]
    trying: str
    anchor: str = ""
    others: str = ""

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """Return the samples under what a reader chooses from: a language, synchronous or not."""
        found: dict[str, list[Sample]] = {}
        for sample in self.samples:
            name = f"{sample.language} {sample.variant.partition(', ')[0]}".strip()
            found.setdefault(name.removesuffix(" sync"), []).append(sample)
        return tuple(Tab(name, tuple(samples)) for name, samples in found.items())

    @property
    def title(self) -> str:
        """Return what the operation is called."""
        return self.summary or self.id

    @property
    def search_text(self) -> str:
        """Return what the search box looks in."""
        named = [row.name for _, rows in self.rows for row in rows]
        bodies = (*self.bodies, *(body for reply in self.replies for body in reply.bodies))
        named += [name for body in bodies if body.members for name in body.members.names]
        words = (self.method, self.path, self.id, self.summary, *named)
        return " ".join(dict.fromkeys(" ".join(words).lower().split()))

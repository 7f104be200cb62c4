"""Hold what a source shows of an API, whatever kind of source it is: its calls, and where each fact stands.

Reading fills these values and keeps every secret out of them; drafting makes a spec of them. An `at` is the
place of a fact in the source, such as `item[0].request.url.query[1]`, the same that its account knows it by.
"""

from typing import Any

import attrs

from .account import SourceFact


class _Absent:
    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = _Absent()
"""Stands for a value that the source does not give, which is not the same as null."""


@attrs.frozen
class Words:
    """A text for people, in Markdown, and where it stands; empty where the source says nothing."""

    text: str = ""
    at: str = ""


@attrs.frozen
class Argument:
    """One parameter, header, cookie or form field of one message.

    `location` is path, query, header, cookie or field. `value` is what the source shows, its variables filled
    in; None where nothing is shown or what is shown is secret. `uses` are the places of the variables in it.
    `media_type` is that of a field's value; a `file` is one that is uploaded.
    """

    location: str
    name: str
    at: str
    value: str | None = None
    disabled: bool = False
    words: Words = Words()
    uses: tuple[str, ...] = ()
    media_type: str = ""
    file: bool = False


@attrs.frozen
class Body:
    """What one message holds: a JSON `value`, form `fields`, a text as `value`, or bytes (ABSENT).

    `note` says what was mended to read it, `uses` are the places of the variables in it. `type_at` is the
    place of the header that tells the media type. A `value` of JSON's media type that could not be read is
    `unread`: the text as it stands, from which nothing follows for the schema.
    """

    at: str
    media_type: str
    value: Any = ABSENT
    fields: tuple[Argument, ...] = ()
    note: str = ""
    uses: tuple[str, ...] = ()
    type_at: str = ""
    unread: bool = False


@attrs.frozen
class Server:
    """An address that calls go to, no slash at its end; `known` is False where a variable has no value."""

    url: str
    at: str
    uses: tuple[str, ...] = ()
    known: bool = True


@attrs.frozen
class Credential:
    """A way to sign a call: a Security Scheme Object of OpenAPI without any secret, and where it is set.

    `settings` are the places of its single settings, `uses` those of the variables in it. `kind` is that of
    the fact at its place: auth, or header or parameter where the source signs a call by hand.
    """

    name: str
    scheme: dict[str, Any]
    at: str
    settings: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    words: Words = Words()
    kind: str = "auth"


@attrs.frozen
class Asked:
    """What one request sends. `path` begins with a slash; `{name}` in it is a path argument of that name."""

    at: str
    method: str
    server: Server
    path: str
    arguments: tuple[Argument, ...] = ()
    body: Body | None = None


@attrs.frozen
class Reply:
    """One answer that the source shows; `asked` is the request that had it, where the source keeps it.

    `status` is three digits, or empty where the source does not say; `note` tells of one that cannot be.
    """

    at: str
    name: str
    status: str
    headers: tuple[Argument, ...] = ()
    body: Body | None = None
    asked: Asked | None = None
    words: Words = Words()
    note: str = ""


@attrs.frozen
class Call:
    """One request of the source with its answers.

    `security` is None where the source says nothing of it, empty where it says that the call needs none: the
    auth at `unsigned_at` does. All credentials are needed together.
    `folders` are the names of the folders that it stands in, the outermost first.
    """

    at: str
    name: str
    asked: Asked
    folders: tuple[str, ...] = ()
    words: Words = Words()
    security: tuple[Credential, ...] | None = None
    replies: tuple[Reply, ...] = ()
    deprecated: bool = False
    unsigned_at: str = ""


@attrs.frozen
class Folder:
    """A named group of calls."""

    names: tuple[str, ...]
    at: str
    words: Words = Words()


@attrs.frozen
class Captured:
    """Everything that was read of a source.

    `source` is its name in x-sources (collection, traffic), `address` where it is published, empty when it
    does not say. `asked_kind` and `reply_kind` are the kinds of evidence of its requests and replies. `facts`
    is everything in the source, counted apart from the reading, `left` what reading left out, and why.
    `most_examples` is how many of each body are worth showing, None for all: traffic repeats itself.
    """

    source: str
    title: str
    facts: tuple[SourceFact, ...]
    calls: tuple[Call, ...] = ()
    words: Words = Words()
    version: str = ""
    address: str = ""
    folders: tuple[Folder, ...] = ()
    servers: tuple[Server, ...] = ()
    left: tuple[tuple[SourceFact, str], ...] = ()
    asked_kind: str = "documented"
    reply_kind: str = "example"
    most_examples: int | None = None

"""Check that links lead on: that a reply has what the links of its operation take from it."""

from ...mock.resources.envelopes import parts_of, properties_of
from ...mock.resources.subjects import json_media
from ...spec import Operation
from ...spec.pointers import join, split
from ..calls import Exchange, example_call
from ..links import Link, not_told
from ..report import Deviation
from ..session import Session


def replies_have_what_links_take(session: Session) -> None:
    """Call each operation that declares links; a reply may lack only what its schema says may be missing."""
    for operation in session.callable_operations():
        links = [link for link in session.links(operation) if link.declared]
        reply = session.send(example_call(operation)) if links else None
        if reply and reply.accepted and operation.response(reply.status) is operation.success:
            for link in links:
                _leads_on(session, link, reply)


def _leads_on(session: Session, link: Link, reply: Exchange) -> None:
    for name, expression in not_told(link, reply):
        if not _may_be_missing(session, link.source, expression):
            about = Deviation(join(link.declared, "parameters", name), "link")
            why = f"the link to {link.target.id} takes {expression}, and the reply has nothing there"
            session.report(reply, "link", why, about)


def _may_be_missing(session: Session, operation: Operation, expression: str) -> bool:
    """Tell whether the spec describes what an expression takes from a reply, so that it comes at times."""
    success, document = operation.success, session.spec.document
    place, _, pointer = expression.partition("#")
    if place != "$response.body":
        header = place.rpartition(".")[2].lower()
        return any(each.name.lower() == header for each in (success.headers if success else ()))
    media = json_media(success)
    schema = media.schema if media else None
    for token in split(pointer):
        items = (part["items"] for part in parts_of(document, schema) if "items" in part)
        schema = next(items, None) if token.isdecimal() else properties_of(document, schema).get(token)
    return schema is not None

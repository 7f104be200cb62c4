"""Describe what an operation answers when it succeeds, and the headers of any reply."""

import re
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any

from ..captured import Argument, Body, Reply
from ..headers import SET_COOKIE
from .accounting import carry_argument, carry_words, facts_of_argument, facts_of_body, leave_all
from .contents import Sample, content_of
from .context import Context, Source
from .examples import MOST_VALUES, Examples, joined
from .texts import is_of, is_placeholder, schema_of_texts, typed
from .words import listed, plain

STATUS = re.compile(r"[1-5][0-9][0-9]")
_NOISE = listed(
    "date content-length connection server transfer-encoding keep-alive vary via age expires "
    "pragma "
    "x-powered-by strict-transport-security cache-control etag last-modified alt-svc nel report-to expect-ct "
    "content-encoding p3p server-timing x-runtime accept-ranges content-language feature-policy trailer "
    "permissions-policy referrer-policy p3p status x-aspnet-version x-aspnetmvc-version x-served-by x-timer "
    "x-download-options x-permitted-cross-domain-policies x-dns-prefetch-control x-cache x-cache-hits "
    "x-frame-options x-xss-protection x-content-type-options x-ua-compatible x-robots-tag content-md5 host "
    "x-envoy-upstream-service-time x-varnish x-xss-protections timing-allow-origin origin-agent-cluster "
    "x-vercel-cache x-vercel-id reporting-endpoints"
)
_OF_NETWORKS = ("cf-", "x-amz-cf-", "access-control-", "content-security-policy", "cross-origin-", "x-azure-")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_REFERENCES = ("location", "content-location")
"""Headers that may hold an address without its host (RFC 9110)."""
_UNTOLD = "its status is inferred: the source does not say it"
_BODILESS = ("204", "205", "304")


def response_of(
    context: Context, status: str, replies: Sequence[Reply], name: str, source: Source
) -> dict[str, Any]:
    """Return the response object of one status, as all replies with it show it."""
    response: dict[str, Any] = {"description": "", "x-source": source}
    headers = _headers(context, replies)
    if headers:
        response["headers"] = headers
    samples = [sample for reply in replies if (sample := _sample(context, status, reply))]
    content = content_of(context, samples, name, response)
    if content:
        response["content"] = content
    response["description"] = _description(status, replies, response["description"], bodiless=not samples)
    for reply in replies:
        _carry(context, reply, response)
    return response


def phrase(status: str) -> str:
    """Return what a status means in a few words."""
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return f"Status {status}"


def _sample(context: Context, status: str, reply: Reply) -> Sample | None:
    body = reply.body
    if body is None:
        return None
    if _is_empty(body):
        context.account.leave("body", body.at, "it is empty")
        return None
    if status in _BODILESS or status[:1] == "1":
        leave_all(context.account, facts_of_body(body), f"a reply with the status {status} has no body")
        return None
    return Sample(body, reply.name, context.evidence.replied(reply.at), (reply.words,))


def _is_empty(body: Body) -> bool:
    return isinstance(body.value, str) and not body.value.strip() and not body.fields


def _description(status: str, replies: Sequence[Reply], said: str, *, bodiless: bool) -> str:
    if bodiless:
        said = joined([said, *(reply.words.text for reply in replies)])
        names = "\n".join(dict.fromkeys(plain(reply.name).strip() for reply in replies if reply.name.strip()))
        return said or names or f"{phrase(status)}."
    named = {plain(reply.name).strip() for reply in replies}
    only = next(iter(named)) if len(named) == 1 else ""
    return said or only or f"{phrase(status)}."


def _carry(context: Context, reply: Reply, response: dict[str, Any]) -> None:
    untold = "" if reply.status else _UNTOLD
    context.account.carry("response", reply.at, response, note="; ".join(filter(None, (reply.note, untold))))
    if "content" not in response:
        carry_words(context.account, reply.words, response, "description")
    elif reply.body is None or _is_empty(reply.body):
        _add_words(context, reply, response)


def _add_words(context: Context, reply: Reply, response: dict[str, Any]) -> None:
    response["description"] = joined([response["description"], reply.words.text])
    carry_words(context.account, reply.words, response, "description")


def _headers(context: Context, replies: Iterable[Reply]) -> dict[str, Any]:
    shown: dict[str, list[Argument]] = {}
    for reply in replies:
        for header in reply.headers:
            reason = _no_header(header)
            if reason:
                leave_all(context.account, facts_of_argument(header), reason)
            else:
                shown.setdefault(header.name.lower(), []).append(header)
    return {plain(each[0].name): _header(context, each) for each in shown.values()}


def _no_header(header: Argument) -> str:
    """Say why the header of a reply is not described; empty where it is."""
    name = header.name.lower()
    if header.location != "header" or name == "set-cookie":
        return SET_COOKIE
    if name == "content-type":
        return "there is no body whose type it could tell"
    if name in _NOISE or name.startswith(_OF_NETWORKS):
        return "it tells of the server and the network, not of the API"
    return "" if _TOKEN.fullmatch(name) else "no header can have such a name"


def _header(context: Context, shown: Sequence[Argument]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if text := joined(header.words.text for header in shown):
        found["description"] = text
    texts = [header.value for header in shown if header.value]
    schema = found["schema"] = schema_of_texts(texts, shown[0].name)
    if shown[0].name.lower() in _REFERENCES:
        schema.pop("format", None)
    values = list(dict.fromkeys(text for text in texts if is_of(text, schema) and not is_placeholder(text)))
    if len(values) == 1:
        found["example"] = typed(plain(values[0]), schema)
    elif values:
        examples = Examples()
        for text in values[:MOST_VALUES]:
            examples.add(text, typed(plain(text), schema))
        found["examples"] = examples.named
    for header in shown:
        carry_argument(context.account, header, found)
        carry_words(context.account, header.words, found, "description")
    return found

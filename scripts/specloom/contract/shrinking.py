"""Make the requests that show findings smaller, as long as they show the same."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any
from urllib.parse import parse_qsl, quote

import attrs
import httpx
import orjson

from ..errors import BadInput
from ..mock.messages import write_json
from ..spec import SAFE_METHODS
from .aspects import PROBLEMS
from .conformance import Problem, problems
from .findings import Reply
from .mutation import at, leaves, omissions, put
from .report import Finding, alike
from .session import Session

_TRIES, _GENTLY = 30, 8
_MOST = 20
_KEPT = frozenset({"host", "content-type", "content-length", "authorization", "cookie"})
_FAILED = 500


def shrink(session: Session) -> None:
    """Replace the first request that shows a finding about one reply by the smallest one that does.

    Only what may be repeated is: calls of a simulator, and calls anywhere that do not write.
    """
    found, first = session.findings.found, dict[Hashable, int]()
    for number, finding in enumerate(found):
        if _is_about_one_reply(finding):
            first.setdefault(alike(finding), number)
    for key, number in tuple(first.items())[:_MOST]:
        reply = session.findings.shown.get(key)
        if reply and (session.connection.simulated or reply.operation.method in SAFE_METHODS):
            smaller = _Trial(session, found[number], reply).smallest()
            if smaller is not None:
                found[number], session.findings.shown[key] = smaller


def _is_about_one_reply(finding: Finding) -> bool:
    failed = finding.status is not None and finding.status >= _FAILED
    return finding.check in PROBLEMS or failed


@attrs.frozen(eq=False)
class _Trial:
    session: Session
    finding: Finding
    reply: Reply

    def smallest(self) -> tuple[Finding, Reply] | None:
        """Return the finding with the smallest request that shows it, None where it takes more than one."""
        request = self.reply.response.request
        most = _GENTLY if self.session.gentle else _TRIES
        shown = self._shows(request)
        tries = 1
        while shown is not None:
            for candidate in _smaller(request, self.session.connection.credential):
                tries += 1
                again = self._shows(candidate) if tries <= most else None
                if again is not None:
                    request, shown = candidate, again
                    break
            else:
                return shown
        return None

    def _shows(self, request: httpx.Request) -> tuple[Finding, Reply] | None:
        """Send a request to the server as it starts, and return what it shows, if that is the same."""
        connection, findings = self.session.connection, self.session.findings
        connection.reset()
        try:
            response = connection.transport.handle_request(request)
        except BadInput:
            return None
        response.request = request
        response.read()
        findings.sent[self.finding.phase, self.finding.operation] += 1
        reply = Reply(self.finding.phase, self.reply.operation, response, secrets=self.reply.secrets)
        for problem in self._told(response):
            again = findings.finding(reply, problem)
            again = attrs.evolve(again, found_by=self.finding.found_by, steps=self._needed(again))
            if alike(again) == alike(self.finding):
                return again, reply
        return None

    def _needed(self, finding: Finding) -> tuple[str, ...]:
        """Return the calls before: none on a simulator, which was as it starts."""
        return () if self.session.connection.simulated else finding.steps

    def _told(self, response: httpx.Response) -> Iterator[Problem]:
        yield from problems(self.session.schemas, self.reply.operation, response)
        if self.finding.check not in PROBLEMS:
            yield Problem(self.finding.check, self.finding.message, self.finding.deviation)


def _smaller(request: httpx.Request, credential: str) -> Iterator[httpx.Request]:
    """Yield requests that are one step smaller, those that lack most first."""
    yield from _with_less_query(request, credential)
    for name in request.headers:
        if name not in _KEPT and credential not in request.headers[name]:
            yield _changed(request, headers={k: v for k, v in request.headers.items() if k != name})
    try:
        body = orjson.loads(request.read())
    except orjson.JSONDecodeError:
        return
    for smaller in _smaller_values(body):
        yield _changed(request, content=write_json(smaller))


def _with_less_query(request: httpx.Request, credential: str) -> Iterator[httpx.Request]:
    pairs = parse_qsl(request.url.query.decode("ascii"), keep_blank_values=True)
    for number, (_, value) in enumerate(pairs):
        if value != credential:
            rest = pairs[:number] + pairs[number + 1 :]
            query = "&".join(f"{quote(k, safe='')}={quote(v, safe=',:')}" for k, v in rest)
            yield _changed(request, url=request.url.copy_with(query=query.encode() or None))


def _smaller_values(body: Any) -> Iterator[Any]:
    """Yield values with a member or items less, then such with plainer texts and numbers."""
    yield from omissions(body)
    plainer: list[tuple[Callable[[Any], bool], Any]] = [
        (lambda value: isinstance(value, str) and len(value) > 1, "a"),
        (lambda value: type(value) in {int, float} and value not in {0, 1}, 0),
    ]
    for path, value in leaves([body]):
        if isinstance(value, list) and len(value) > 1:
            yield at(put([body], path, value[:1]), (0,))
        for fits, plain in plainer:
            if fits(value):
                yield at(put([body], path, plain), (0,))


def _changed(
    request: httpx.Request,
    url: httpx.URL | None = None,
    headers: dict[str, str] | None = None,
    content: bytes | None = None,
) -> httpx.Request:
    kept = dict(request.headers) if headers is None else headers
    kept.pop("content-length", None)
    body = request.read() if content is None else content
    return httpx.Request(request.method, url or request.url, headers=kept, content=body)

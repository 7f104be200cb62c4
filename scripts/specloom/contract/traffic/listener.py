"""Hear recorded exchanges one by one, and judge both sides of each by the spec."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs
import httpx

from ...mock.dialect import Mark, spell_out
from ...mock.masking import Secrets
from ...mock.routing import Route
from ...spec import SAFE_METHODS, Document, Operation, Spec
from ..conformance import Problem, Schemas, json_body
from ..coverage import Meter
from ..curl import as_curl
from ..findings import Findings, Reply, Told, untold
from ..masking import mask
from ..mutation import member
from ..report import Deviation, Finding
from .credentials import Learned
from .exchange import Exchange
from .masks import excuses, masked
from .matching import Elsewhere, Places, Unknown, find_places
from .memory import Memory
from .requests import RequestJudge, Sent, is_authenticated

PHASE = "traffic"
"""The phase of what is found in traffic."""
_ADMIN = "/_specloom/"
_NARROW = "the server took it ({status}): the spec is too narrow there, or the server lets it pass"


@attrs.frozen
class Mistake:
    """A request that breaks the spec and was refused, or not answered: whoever sent it was wrong."""

    operation: str
    status: int | None
    message: str


@attrs.define
class Listener:
    """What was heard so far.

    `complete` tells that headers were recorded as they came: of others it only counts that a credential lacks
    if one comes in some other call. `mistakes` and `passed_over` are counted: the clients' own, and exchanges
    that are not this API's or tell nothing, by why.
    """

    findings: Findings
    places: Places
    requests: RequestJudge
    learned: Learned
    meter: Meter
    memory: Memory
    complete: bool = False
    mistakes: Counter[Mistake] = attrs.field(factory=Counter)
    passed_over: Counter[str] = attrs.field(factory=Counter)
    heard: int = 0
    _credentials_seen: bool = False
    _bare: dict[str, tuple[Reply, Problem]] = attrs.field(factory=dict)

    def hear(self, exchange: Exchange) -> None:
        """Judge one exchange."""
        self.heard += 1
        self.learned.learn(exchange)
        try:
            self._place(exchange)
        except (RecursionError, ValueError):  # both come of a body that nests too deep
            self.passed_over["cannot be judged"] += 1

    def _place(self, exchange: Exchange) -> None:
        """Judge an exchange if it is one of this API."""
        request, response = exchange.request, exchange.response
        found = self.places.find(request.method, str(request.url))
        if isinstance(found, Elsewhere):
            self.passed_over[f"not this API: {found.host}"] += 1
            self._unless_safe(exchange)
        elif response is None:
            self.passed_over["not answered"] += 1
        elif why := _nobodys(exchange, found):
            self.passed_over[why] += 1
            self._unless_safe(exchange)
        elif isinstance(found, Unknown):
            self._strange(found, response)
            self._unless_safe(exchange)
        else:
            self._judge(found, exchange, response)

    def end(self) -> None:
        """Judge what could not be judged before all was heard."""
        for reply, problem in self._bare.values() if self._credentials_seen else ():
            self.findings.note(reply, problem)
        self._bare.clear()

    def _judge(self, route: Route, exchange: Exchange, response: httpx.Response) -> None:
        operation, request = route.operation, exchange.request
        whole = exchange.response_whole and request.method == operation.method
        secrets = self.learned.values
        reply = Reply(PHASE, operation, response, secrets=secrets, excused=excuses(whole=whole))
        self.findings.judge(reply)
        sent = self.requests.read(route, exchange)
        self.meter.request(operation, sent.arguments, sent.media, sent.body)
        self.meter.response(operation, response)
        for problem in (*sent.problems, *page_problems(operation, sent, response)):
            if not masked(problem):
                self._about_request(reply, problem)
        for problem in self.memory.contradictions(operation, sent, exchange):
            self.findings.note(reply, problem)
        self._authentication(reply)

    def _about_request(self, reply: Reply, problem: Problem) -> None:
        status = reply.response.status_code
        if problem.check == "page_size":
            self.findings.note(reply, problem)
        elif reply.response.is_success:
            silent = problem.check.startswith("undocumented")
            told = problem.message if silent else f"{problem.message}; {_NARROW.format(status=status)}"
            self.findings.note(reply, attrs.evolve(problem, message=told))
        else:
            self.mistakes[Mistake(reply.operation.id, status, mask(problem.message, reply.secrets))] += 1

    def _authentication(self, reply: Reply) -> None:
        operation, response = reply.operation, reply.response
        if not operation.security or () in operation.security:
            return
        if is_authenticated(self.findings.spec, operation, response.request):
            self._credentials_seen = True
        elif response.is_success:
            message = f"no credential was sent, and the server answered {response.status_code}"
            problem = Problem("unauthenticated", message, Deviation(operation.pointer, "security"))
            if self.complete:
                self.findings.note(reply, problem)
            else:
                self._bare.setdefault(operation.id, (reply, problem))

    def _unless_safe(self, exchange: Exchange) -> None:
        """Take it that what nobody describes may have changed anything."""
        if exchange.request.method not in SAFE_METHODS:
            self.memory.forget()

    def _strange(self, unknown: Unknown, response: httpx.Response) -> None:
        """Take a call that the spec does not have: a finding where the server answers it, else a mistake."""
        method, status = response.request.method, response.status_code
        name = mask(f"{method} {unknown.path}", self.learned.values)
        if status >= 400:
            self.mistakes[Mistake(name, status, "the spec has no such operation")] += 1
            return
        has = f"has only {', '.join(unknown.allowed)} there" if unknown.allowed else "does not have this path"
        self.findings.add(
            Finding(
                PHASE,
                name,
                "undocumented_operation",
                f"the server answers {status}, and the spec {has}",
                as_curl(response.request, self.learned.values),
                status,
                self.findings.seed,
                Deviation("/paths", "undocumented", got=name),
            )
        )


def _nobodys(exchange: Exchange, found: Route | Unknown) -> str:
    """Say why an exchange tells nothing of the API, empty where it does."""
    request, response = exchange.request, exchange.response
    if request.method == "OPTIONS" and "access-control-request-method" in request.headers:
        known = isinstance(found, Route) and found.operation.method == "OPTIONS"
        return "" if known else "a browser's preflight"
    if request.url.path.startswith(_ADMIN):
        return "the simulator's own"
    if response is not None and response.status_code == 101:
        return "a switch to another protocol"
    conditional = {"if-none-match", "if-modified-since"} & request.headers.keys()
    return "not modified" if response is not None and response.status_code == 304 and conditional else ""


def page_problems(operation: Operation, sent: Sent, response: httpx.Response) -> Iterator[Problem]:
    """Yield that more items came than a page may have."""
    pagination = operation.pagination
    if pagination is None or pagination.size is None or not response.is_success:
        return
    asked = sent.arguments.get("query", {}).get(pagination.size, pagination.default)
    items = member(json_body(response), pagination.items)
    if isinstance(items, list) and isinstance(asked, int) and len(items) > asked >= 0:
        place = Deviation(f"{operation.pointer}/x-pagination", "x-pagination", got=len(items))
        yield Problem("page_size", f"{len(items)} items came in a page of {asked}", place)


def open_listener(
    spec: Spec, base_urls: Iterable[str] = (), secrets: tuple[str, ...] = (), told: Told = untold
) -> Listener:
    """Begin to listen; `base_urls` stand for the spec's servers, `told` hears of each finding at once."""
    received = _schemas(spec.document, "writeOnly")
    sent = _schemas(spec.document, "readOnly")
    return Listener(
        Findings(spec, received, secrets, told=told),
        find_places(spec, base_urls),
        RequestJudge(spec, sent),
        Learned(Secrets(spec)),
        Meter(spec, sent, received),
        Memory(spec),
    )


def _schemas(document: Document, apart: Mark) -> Schemas:
    """Return the schemas of one direction, in which members of the other need not be there."""
    return Schemas(attrs.evolve(document, root=spell_out(document, apart)[0]))

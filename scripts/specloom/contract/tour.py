"""Call each operation once, in an order in which what creates comes before what needs its id."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..mock.resources.kinds import split_path
from ..spec import SAFE_METHODS, Operation, Spec
from .calls import Call, Exchange, example_call
from .conformance import json_body
from .gate import Withheld
from .greeting import TRIED, expect_entry
from .links import follow, links_of
from .mutation import member
from .report import LeftOut
from .session import Session
from .trouble import Trouble

KNOWN = "known"
"""The name of the example that a value found at a server becomes."""

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_REFUSED = (401, 403)
_UNKNOWN = (404, 410)


def in_order(spec: Spec) -> tuple[Operation, ...]:
    """Return the operations, each after those that tell what it needs to know, deletions last."""
    kept = [operation for operation in spec.operations if operation.method != "DELETE"]
    deleting = [operation for operation in spec.operations if operation.method == "DELETE"]
    placed: dict[str, Operation] = {}
    for operation in sorted(kept, key=lambda o: (o.path.count("{"), o.method not in SAFE_METHODS)):
        _place(spec, operation, placed, set())
    deleting.sort(key=lambda operation: -operation.path.count("{"))
    return (*placed.values(), *deleting)


def _place(spec: Spec, operation: Operation, placed: dict[str, Operation], above: set[str]) -> None:
    if operation.id in placed or operation.id in above:
        return
    for earlier in spec.operations:
        leads = any(link.target.id == operation.id for link in links_of(spec, earlier))
        if earlier.method != "DELETE" and (leads or _creates_for(earlier, operation)):
            _place(spec, earlier, placed, above | {operation.id})
    placed[operation.id] = operation


def _creates_for(earlier: Operation, operation: Operation) -> bool:
    made, wanted = earlier.resource, operation.resource
    if made is None or wanted is None or made.name != wanted.name or "{" not in operation.path:
        return False
    return made.action in {"create", "upsert"} and not earlier.batch


@attrs.frozen
class Visit:
    """A call of the tour: `learned` is what replies told of its path, `made` says that the tour made that."""

    call: Call
    learned: Mapping[str, Any]
    made: bool = False


@attrs.define
class Tour:
    """Visits a server's operations, and learns by what ids its objects are known.

    One that is `careful` writes only to what it has made itself.
    """

    session: Session
    careful: bool
    replies: list[Exchange] = attrs.field(factory=list)
    left_out: list[LeftOut] = attrs.field(factory=list)
    _statuses: list[int] = attrs.field(factory=list)
    _gone: set[str] = attrs.field(factory=set)

    def go(self) -> None:
        """Make the calls; raise BadInput when the first of them are all refused, or all unknown."""
        able = {operation.id for operation in self.session.callable_operations()}
        for operation in in_order(self.session.spec):
            if operation.id in able:
                self._visit(operation)
        if self._statuses and not self.replies:
            expect_entry(self.session.connection.base_url, self._statuses)

    def ids(self) -> dict[str, Mapping[str, Any]]:
        """Return by what ids each operation finds something, as far as replies told and it is still there."""
        return {operation.id: self._plan(operation).learned for operation in self.session.spec.operations}

    def _visit(self, operation: Operation) -> None:
        visit = self._plan(operation)
        changes = operation.method not in SAFE_METHODS and "{" in operation.path and not visit.made
        if changes and self.careful:
            self._leave_out(operation, "it would change what this run has not made")
            return
        if changes and operation.method == "DELETE" and visit.learned:
            return  # what is there already is what the checks look at
        try:
            exchange = self.session.send(visit.call)
        except Withheld as withheld:
            self._leave_out(operation, str(withheld))
        except Trouble as error:
            if not self.session.connection.gate.answered:
                raise
            self._leave_out(operation, str(error))
        else:
            self._learn(visit, exchange)

    def _learn(self, visit: Visit, exchange: Exchange) -> None:
        operation = exchange.call.operation
        self._statuses.append(exchange.status)
        if exchange.accepted:
            self.replies.append(exchange)
            if operation.method == "DELETE":
                self._gone.update(map(str, visit.learned.values()))
            return
        if len(self._statuses) == TRIED and not self.replies:
            expect_entry(self.session.connection.base_url, self._statuses)
        excuse = self._excuse(visit, exchange)
        if excuse:
            self._leave_out(operation, excuse)
        else:
            self.session.expect_accepted(exchange, "example_accepted", "an example of the spec is refused")

    def _excuse(self, visit: Visit, exchange: Exchange) -> str:
        """Say why a refusal shows nothing wrong; empty where it does."""
        status, operation = exchange.status, exchange.call.operation
        if self.session.connection.simulated or status >= 500:
            return ""
        if status in _REFUSED and operation.security:
            return f"the credential does not open it ({status})"
        unknown = self.careful or status in _UNKNOWN
        if "{" in operation.path and not visit.learned and unknown:
            return f"nothing there has the id that the spec prints ({status}), and no list names another"
        declared = operation.response(status) is not None
        if self.careful and declared and operation.method not in SAFE_METHODS:
            return f"what the spec prints is refused there as declared ({status})"
        return ""

    def _leave_out(self, operation: Operation, why: str) -> None:
        self.left_out.append(LeftOut(operation.id, why))

    def _plan(self, operation: Operation) -> Visit:
        """Return a call of an operation with ids that the server told: by a link, else of a list."""
        call = example_call(operation)
        if "{" not in operation.path:
            return Visit(call, {})
        replies = self.replies[::-1]
        readers = [reply for reply in replies if reply.call.operation.method in SAFE_METHODS]
        makers = [reply for reply in replies if reply not in readers]
        for told, made in ((makers, True), (readers, False)):
            linked = next(self._linked(operation, told), None)
            if linked is not None:
                learned = {name: linked.path[name] for name in _VARIABLE.findall(operation.path)}
                return Visit(linked, learned, made)
            learned = self._listed(operation, told)
            if learned:
                return Visit(call.having(path=learned), learned, made)
        return Visit(call, {})

    def _linked(self, operation: Operation, replies: list[Exchange]) -> Iterator[Call]:
        for reply in replies:
            for link in links_of(self.session.spec, reply.call.operation):
                call = follow(link, reply) if link.target.id == operation.id else None
                if call is not None and not self._gone & set(map(str, call.path.values())):
                    yield call

    def _listed(self, operation: Operation, replies: list[Exchange]) -> dict[str, Any]:
        """Return the path's values by the last of which replies know an object; none where none does."""
        name = _VARIABLE.findall(operation.path)[-1]
        for reply in replies:
            if _is_about_the_same(reply.call.operation, operation, name):
                for found in _ids(reply, operation, name):
                    if str(found) not in self._gone:
                        above = {n: v for n, v in reply.call.path.items() if f"{{{n}}}" in operation.path}
                        return {**above, name: found}
        return {}


def _is_about_the_same(told: Operation, asked: Operation, name: str) -> bool:
    """Tell whether replies of an operation hold objects that another asks for by their id."""
    one, other = told.resource, asked.resource
    if one and other and one.name == other.name and split_path(asked)[1] == name and not asked.batch:
        return one.action in {"list", "create", "upsert"}
    return told.path == asked.path.partition(f"/{{{name}}}")[0]


def _ids(reply: Exchange, asked: Operation, name: str) -> Iterator[Any]:
    """Yield the ids of the objects in a reply, under the names that they may have there."""
    resource = reply.call.operation.resource
    key = resource.key if resource else None
    names = [n for n in (key, asked.resource.key if asked.resource else None, name, "id") if n]
    for record in _records(reply):
        value = next((record[n] for n in names if isinstance(record.get(n), str | int)), None)
        if value is not None and not isinstance(value, bool):
            yield value


def _records(reply: Exchange) -> Iterator[dict[str, Any]]:
    """Yield the objects that a reply is about: the items of its list, else itself and those right in it."""
    body, pagination = json_body(reply.response), reply.call.operation.pagination
    items = member(body, pagination.items) if pagination else body
    if isinstance(items, dict):
        inner = list(items.values())
        items = [items, *inner, *(one for each in inner if isinstance(each, list) for one in each)]
    yield from (item for item in items if isinstance(item, dict)) if isinstance(items, list) else ()


def with_ids(spec: Spec, ids: Mapping[str, Mapping[str, Any]]) -> Spec:
    """Return the spec with what a server's objects are known by as the examples of its paths."""
    return attrs.evolve(spec, operations=tuple(_with_ids(o, ids.get(o.id, {})) for o in spec.operations))


def _with_ids(operation: Operation, ids: Mapping[str, Any]) -> Operation:
    parameters = tuple(
        attrs.evolve(p, examples={KNOWN: ids[p.name]}) if p.location == "path" and p.name in ids else p
        for p in operation.parameters
    )
    return attrs.evolve(operation, parameters=parameters)

"""Seed defects in how lists are filtered, ordered, counted and shown."""

from collections.abc import Callable, Container, Iterator
from typing import Any

from ...mock import Request, Response
from ...mock.resources.filters import asking
from ...spec import Parameter
from ..calls import example_value
from ..links import members_shown
from ..mutation import leaves, with_member
from .arguments import resolved
from .bodies import rewrite_json, successes
from .changed import Ask, answering, rewritten
from .lists import argument, having, items_in, shows_items, with_items, without
from .mutant import FILTER, Defect, Kind, Subject


def filters(subject: Subject) -> Iterator[tuple[Parameter, bool]]:
    """Yield the parameters that choose among the items of a list, and whether it shows what by."""
    resource, asks = subject.operation.resource, set(asking(subject.operation))
    shown = members_shown(subject.spec, subject.operation)
    for parameter in subject.operation.in_location("query"):
        if resource and parameter.name in resource.filters:
            names = {path.partition(".")[0] for path in resource.filters[parameter.name].properties}
            yield parameter, shown is None or not shown.isdisjoint(names)
        elif _chooses_columns(subject, parameter) or _names_member(parameter, asks, shown):
            yield parameter, True


def _names_member(parameter: Parameter, asks: Container[str], shown: Container[str] | None) -> bool:
    return parameter.name in asks and shown is not None and parameter.name.removesuffix("[]") in shown


def _chooses_columns(subject: Subject, parameter: Parameter) -> bool:
    accepts = subject.schemas.accepts
    return accepts(parameter.schema_pointer, ["a:b"]) and not accepts(parameter.schema_pointer, ["ab"])


def _filter_kind(
    name: str,
    says: str,
    read: Callable[[str, str, Request, Ask], Response],
    *,
    lists: bool = True,
    shown: bool = False,
) -> Kind:
    """Make a kind for each filter of a list; `read` is given the path of the items and the filter's name.

    What fits and does not come is missed only where it is `shown` which items fit; by a value that nothing
    has, a filter can always be asked for.
    """

    def makes(subject: Subject) -> Iterator[Defect]:
        pagination = subject.operation.pagination
        if lists and (pagination is None or not shows_items(subject, pagination.items)):
            return
        path = pagination.items if pagination else "/"
        for parameter in (each for each, is_shown in filters(subject) if is_shown or not shown):

            def change(request: Request, ask: Ask, name: str = parameter.name) -> Response:
                came = argument(request, name) is not None
                return read(path, name, request, ask) if came else ask(request)

            yield answering(subject, f"{parameter.name}: {says}", change)

    return Kind(name, FILTER, says, makes)


def _ignored(_path: str, name: str, request: Request, ask: Ask) -> Response:
    return ask(without(request, name))


def _inverted(path: str, name: str, request: Request, ask: Ask) -> Response:
    response, all_reply = ask(request), ask(without(request, name))
    chosen = items_in(response, path)
    return with_items(response, path, [item for item in items_in(all_reply, path) if item not in chosen])


def _loose(path: str, name: str, request: Request, ask: Ask) -> Response:
    """Let the first item through that does not fit, where there is one."""
    response, all_reply = ask(request), ask(without(request, name))
    chosen = items_in(response, path)
    others = [item for item in items_in(all_reply, path) if item not in chosen]
    return with_items(response, path, [*chosen, *others[:1]])


def _strict(path: str, _name: str, request: Request, ask: Ask) -> Response:
    response = ask(request)
    return with_items(response, path, items_in(response, path)[:-1])


def _empty(path: str, _name: str, request: Request, ask: Ask) -> Response:
    return with_items(ask(request), path, [])


def _first_only(subject: Subject) -> Iterator[Defect]:
    """Look at the first of several conditions alone."""
    pagination = subject.operation.pagination
    for parameter, _ in filters(subject):
        if pagination and _chooses_columns(subject, parameter) and not parameter.explode:

            def change(request: Request, ask: Ask, name: str = parameter.name) -> Response:
                came = argument(request, name)
                first = came.partition(",")[0] if came else came
                return ask(request) if came == first else ask(having(request, name, first))

            yield answering(subject, f"{parameter.name}: conditions after the first are ignored", change)


def _sorted_parameters(subject: Subject) -> tuple[str, ...]:
    sort = subject.operation.resource.sort if subject.operation.resource else None
    return tuple(name for name in (sort.by, sort.order) if name) if sort else ()


def _sorts(subject: Subject) -> str | None:
    """Return where the items of a list are whose order the spec promises."""
    pagination, resource = subject.operation.pagination, subject.operation.resource
    promised = pagination and resource and (resource.sort.default or resource.sort.by or resource.sort.order)
    return pagination.items if pagination and promised and shows_items(subject, pagination.items) else None


def _reversed(subject: Subject) -> Iterator[Defect]:
    path = _sorts(subject)
    if path is not None:

        def rewrite(_request: Request, response: Response) -> Response:
            return with_items(response, path, items_in(response, path)[::-1])

        yield rewritten(subject, "the items come in the opposite order", rewrite)


def _shuffled(subject: Subject) -> Iterator[Defect]:
    """Swap the first two items of each page."""
    path = _sorts(subject)
    if path is not None:

        def rewrite(_request: Request, response: Response) -> Response:
            items = items_in(response, path)
            return with_items(response, path, [*items[1:2], *items[:1], *items[2:]])

        yield rewritten(subject, "the first two items have changed places", rewrite)


def _ignoring(subject: Subject, name: str) -> Defect:
    """Return the defect of a server that does not look at a query parameter."""

    def change(request: Request, ask: Ask) -> Response:
        return ask(without(request, name))

    return answering(subject, f"{name} is ignored", change)


def _sort_ignored(subject: Subject) -> Iterator[Defect]:
    for name in _sorted_parameters(subject) if _sorts(subject) is not None else ():
        yield _ignoring(subject, name)


def _selection_ignored(subject: Subject) -> Iterator[Defect]:
    """Send whole items where some members are chosen by a parameter whose example names members."""
    pagination = subject.operation.pagination
    names = {
        name
        for sample in successes(subject)
        for item in (items_in(sample.response, pagination.items) if pagination else ())
        if isinstance(item, dict)
        for name in item
    }
    for parameter in subject.operation.in_location("query"):
        value = example_value(parameter)
        is_list = resolved(subject, parameter).get("type") == "array"
        if is_list and isinstance(value, list) and {str(v) for v in value} & names:
            yield _ignoring(subject, parameter.name)


def _format_ignored(subject: Subject) -> Iterator[Defect]:
    """Send the usual format whichever is chosen."""
    choice = subject.operation.format
    if choice and len(choice.media) > 1:
        yield _ignoring(subject, choice.parameter)


def _miscounted(subject: Subject) -> Iterator[Defect]:
    """Count one more than there is."""
    resource = subject.operation.resource
    if resource and resource.action == "count" and successes(subject):

        def rewrite(_request: Request, response: Response) -> Response:
            return rewrite_json(response, _counted) if response.status < 300 else response

        yield rewritten(subject, "the count is one too high", rewrite)


def _counted(body: Any) -> Any:
    if type(body) is int:
        return body + 1
    for path, value in leaves(body):
        if type(value) is int:
            return with_member(body, ".".join(map(str, path)), value + 1)
    return body


KINDS = (
    _filter_kind("filter_ignored", "all items come", _ignored, lists=False),
    _filter_kind("filter_inverted", "what does not fit comes", _inverted),
    _filter_kind("filter_loose", "an item comes that does not fit", _loose),
    _filter_kind("filter_strict", "an item that fits is missing", _strict, shown=True),
    _filter_kind("filter_empties", "nothing comes", _empty, shown=True),
    Kind("filter_first_only", FILTER, "conditions after the first are ignored", _first_only),
    Kind("order_reversed", FILTER, "the items come in the opposite order", _reversed),
    Kind("order_disturbed", FILTER, "two items have changed places", _shuffled),
    Kind("sort_ignored", FILTER, "a parameter that orders the items is ignored", _sort_ignored),
    Kind("selection_ignored", FILTER, "whole items come where members are chosen", _selection_ignored),
    Kind("format_ignored", FILTER, "the usual format comes, whichever is chosen", _format_ignored),
    Kind("count_wrong", FILTER, "the count is one too high", _miscounted),
)

"""Get the rest wrong that is not said of one reply: formats, quotas, links and examples."""

from collections.abc import Callable, Iterator

from ....spec import Policy
from ....spec.pointers import join, lookup
from ....spec.references import resolve
from ..mutant import CONTENT, LIMITS, STATE, Defect, Kind, Subject
from .choosing import Makes, fact, wrong
from .edits import at, put
from .saying import Told, saying

_WRONG = "wrong_name"


def _other_media(told: Told) -> Iterator[tuple[str, Told]]:
    media = told.get("media", {})
    if len(media) > 1:
        names = list(media)
        turned = dict(zip(names, [*list(media.values())[1:], media[names[0]]], strict=True))
        yield "formats are mixed up", {**told, "media": turned}


def _quota_wrong(change: Callable[[float], float]) -> Makes:
    """Return what gets every quota of a policy wrong, told once for the first operation that it holds for."""

    def makes(subject: Subject) -> Iterator[Defect]:
        for policy in subject.operation.policies:
            first = next(o for o in subject.spec.operations if policy in o.policies)
            if first.id == subject.operation.id and _is_reached(subject, policy, change):
                place = f"/x-rate-limits/{policy.name}/quotas"
                other = at(place, lambda quotas: [{**q, "quota": change(q["quota"])} for q in quotas])
                yield wrong(f"{place} are other quotas", other)

    return makes


def _is_reached(subject: Subject, policy: Policy, change: Callable[[float], float]) -> bool:
    """Tell whether calls come to the end of a quota, right or wrong, before another policy stops them."""
    method = subject.operation.method
    window = max(quota.window for quota in policy.quotas)
    least = min(min(quota.quota, change(quota.quota)) for quota in policy.quotas) / (policy.cost(method) or 1)
    others = (other for other in subject.operation.policies if other != policy)
    return all(_admitted(other, method, window) >= least for other in others)


def _admitted(policy: Policy, method: str, window: float) -> float:
    """Return how many calls a policy admits in a window at most."""
    cost = policy.cost(method) or 1
    steady = [q.quota * max(1, window / q.window) for q in policy.quotas if not q.overflow]
    spare = [q.quota * max(1, window / q.window) for q in policy.quotas if q.overflow]
    return (min(steady, default=0) + sum(spare)) / cost


def _expression_wrong(subject: Subject) -> Iterator[Defect]:
    for name, link, place in _links(subject):
        for parameter, expression in link.get("parameters", {}).items():
            if str(expression).startswith("$response.body#/"):
                parent = str(expression).rpartition("/")[0]
                other = put(join(place, "parameters", parameter), f"{parent}/{_WRONG}")
                yield wrong(f"the link {name} of {subject.operation.id} takes {_WRONG}", other)


def _links(subject: Subject) -> Iterator[tuple[str, Told, str]]:
    success = subject.operation.success
    for name, value in success.links.items() if success else ():
        found = resolve(subject.spec.document, value, join(success.pointer, "links", name) if success else "")
        yield name, found.value, found.pointer


def _example_broken(subject: Subject) -> Iterator[Defect]:
    success = subject.operation.success
    for content in success.content if success else ():
        if content.examples and "json" in content.media_type:
            place = join(content.schema_pointer.rpartition("/")[0], "examples")
            if isinstance(lookup(subject.spec.document.root, place.rpartition("/")[0]).get("examples"), dict):
                broken = put(place, {"broken": {"value": [[None]]}})
                yield wrong(f"{place} breaks its schema", broken)


KINDS: tuple[Kind, ...] = (
    saying("choice of format wrong", CONTENT, "x-format", _other_media, "the formats are others"),
    fact("quota too high", LIMITS, "the server allows fewer calls", _quota_wrong(lambda quota: quota * 2)),
    fact(
        "quota too low",
        LIMITS,
        "the server allows more calls",
        _quota_wrong(lambda quota: max(1, quota // 2)),
    ),
    fact("link wrong", STATE, "a link takes what the reply does not have", _expression_wrong),
    fact("example wrong", CONTENT, "an example breaks its schema", _example_broken),
)

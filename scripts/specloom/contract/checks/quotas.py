"""Check that quotas are kept to the letter, and that every reply tells how one stands with them."""

from collections.abc import Iterator

import attrs

from ...spec import Operation, Policy
from ..calls import Call, Exchange
from ..session import Session, example_calls
from ..target import CLOCK_PATH, LOCAL_ORIGIN

_WAIT = "Retry-After"
LIMITS_PATH = "/_specloom/limits"
MOST_CALLS = 2000
"""Calls that are made to use up a quota; a larger one is left alone."""
SMALL = 200
"""Calls up to which a quota is used up wherever the contract of a simulator is run."""


def quotas_are_kept(session: Session, most: int = MOST_CALLS) -> None:
    """Use up what a simulator grants while its time stands still; the next call must wait as it says."""
    for call in example_calls(session) if session.connection.simulated else ():
        granted = calls_granted(call.operation)
        if 0 < granted <= most:
            session.connection.reset()
            stopped = session.connection.admin("POST", CLOCK_PATH, {"freeze": True})
            if _grants(session, call, granted, stopped["now"]):
                _opens_again(session, call)


def small_quotas_are_kept(session: Session) -> None:
    """Use up the small quotas of a simulator in this process, which is without limits but for that."""
    here = session.connection.simulated and session.connection.origin == LOCAL_ORIGIN
    before = session.connection.admin("GET", LIMITS_PATH) if here and session.spec.policies else None
    if isinstance(before, dict) and "enforced" in before:
        session.connection.admin("POST", LIMITS_PATH, {"enforced": True})
        try:
            quotas_are_kept(session, SMALL)
        finally:
            session.connection.admin("POST", LIMITS_PATH, before)
            session.connection.reset()


def calls_granted(operation: Operation) -> int:
    """Return how many calls in a row the policies of an operation grant, 0 when they set no limit."""
    return min((_granted(policy, operation.method) for policy in operation.policies), default=0)


def _granted(policy: Policy, method: str) -> int:
    cost = policy.cost(method)
    if cost <= 0:
        return MOST_CALLS + 1
    steady = [int(quota.quota // cost) for quota in policy.quotas if not quota.overflow]
    spare = [int(quota.quota // cost) for quota in policy.quotas if quota.overflow]
    return min(steady, default=0) + sum(spare)


def _grants(session: Session, call: Call, granted: int, now: float) -> bool:
    """Tell whether just as many calls are let in as are granted, all of them at one moment."""
    before: Standing | None = None
    for number in range(1, granted + 2):
        exchange = session.send(call)
        before = _tells_standing(session, exchange, now, before)
        if (exchange.status == 429) is (number <= granted):
            why = f"{granted} calls are granted, and call {number} was answered {exchange.status}"
            session.report(exchange, "quota", why)
            return False
    return True


@attrs.frozen
class Standing:
    """What a reply tells of the quota that is nearest to its end, None where it does not."""

    limit: float | None = None
    used: float | None = None
    remaining: float | None = None
    reset: float | None = None

    @property
    def spent(self) -> float | None:
        """Return the units that are used up."""
        if self.used is None and self.limit is not None and self.remaining is not None:
            return self.limit - self.remaining
        return self.used


def _tells_standing(session: Session, exchange: Exchange, now: float, before: Standing | None) -> Standing:
    """Hold what a reply tells of the quotas to what they are, and to what the reply before it told."""
    declared = exchange.call.operation.response(exchange.status)
    told = {_WAIT.lower(), *(name.lower() for name in session.spec.rate_headers)}
    for header in declared.headers if declared else ():
        if header.name.lower() in told and header.name not in exchange.response.headers:
            session.report(exchange, "rate_header", f"the header {header.name} is not sent")
    standing = _standing(session, exchange, now)
    for complaint in _untrue(exchange.call.operation, standing, before, refused=exchange.status == 429):
        session.report(exchange, "rate_header", complaint)
    return standing


def _standing(session: Session, exchange: Exchange, now: float) -> Standing:
    """Read the rate headers of a reply that was sent now, as `x-rate-limit-headers` has them."""
    told: dict[str, float] = {}
    for name, quantity in session.spec.rate_headers.items():
        names, values = quantity.split("/"), exchange.response.headers.get(name, "").split("/")
        if len(names) == len(values):
            told |= {
                each: number for each, text in zip(names, values, strict=True) for number in _numbers(text)
            }
    reset = told["reset-at"] - now if "reset-at" in told else told.get("reset-after")
    return Standing(told.get("limit"), told.get("used"), told.get("remaining"), reset)


def _numbers(text: str) -> Iterator[float]:
    try:
        yield float(text)
    except ValueError:
        return


def _untrue(operation: Operation, now: Standing, before: Standing | None, *, refused: bool) -> Iterator[str]:
    """Yield what is told and cannot be, `before` the first reply nothing."""
    quotas = [quota for policy in operation.policies for quota in policy.quotas]
    costs = {policy.cost(operation.method) for policy in operation.policies}
    if now.limit is not None and now.limit not in {quota.quota for quota in quotas}:
        yield f"the limit is said to be {now.limit:g}, and there is no such quota"
    longest = max(quota.window for quota in quotas)
    if now.reset is not None and not -1 <= now.reset <= longest + 1:
        yield f"the quota is said to begin anew in {now.reset:g} s, and the longest window has {longest:g} s"
    if (
        now.used is not None
        and now.remaining is not None
        and now.limit not in (None, now.used + now.remaining)
    ):
        yield f"{now.used:g} used and {now.remaining:g} remaining are not the limit of {now.limit:g}"
    spent, earlier = now.spent, before.spent if before else 0.0
    follows = before is None or now.limit == before.limit
    if spent is not None and earlier is not None and follows and not refused and spent - earlier not in costs:
        yield f"after a call that costs {min(costs):g}, {earlier:g} used units have become {spent:g}"


def _opens_again(session: Session, call: Call) -> None:
    """Wait as long as the refusal says, or else for the longest window, and call again."""
    refusal = session.send(call)
    windows = max(quota.window for policy in call.operation.policies for quota in policy.quotas)
    wait = _wait(refusal, windows)
    if wait > windows + 1:
        session.report(refusal, "quota", f"the refusal says to wait {wait:g} s, and no window is that long")
    session.connection.let_pass(wait)
    exchange = session.send(call)
    if exchange.status == 429:
        session.report(
            exchange, "quota", f"the refusal said to wait {wait:g} s, and after that it is one still"
        )


def _wait(refusal: Exchange, otherwise: float) -> float:
    return next(_numbers(refusal.response.headers.get(_WAIT, "")), otherwise)

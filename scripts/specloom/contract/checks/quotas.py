"""Check that quotas are kept to the letter, and that every reply tells how one stands with them."""

from ...spec import Operation, Policy
from ..calls import Call, Exchange
from ..session import Session, example_calls

CLOCK_PATH = "/_specloom/clock"
MOST_CALLS = 2000
"""Calls that are made to use up a quota; a larger one is left alone."""


def quotas_are_kept(session: Session) -> None:
    """Use up what a simulator grants while its time stands still; the next call must wait as it says."""
    for call in example_calls(session) if session.connection.simulated else ():
        granted = calls_granted(call.operation)
        if 0 < granted <= MOST_CALLS:
            session.connection.reset()
            session.connection.admin("POST", CLOCK_PATH, {"freeze": True})
            if _grants(session, call, granted):
                _opens_again(session, call)


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


def _grants(session: Session, call: Call, granted: int) -> bool:
    """Tell whether just as many calls are let in as are granted."""
    for number in range(1, granted + 2):
        exchange = session.send(call)
        _tells_standing(session, exchange)
        if (exchange.status == 429) is (number <= granted):
            why = f"{granted} calls are granted, and call {number} was answered {exchange.status}"
            session.report(exchange, "quota", why)
            return False
    return True


def _tells_standing(session: Session, exchange: Exchange) -> None:
    declared = exchange.call.operation.response(exchange.status)
    told = {name.lower() for name in session.spec.rate_headers}
    for header in declared.headers if declared else ():
        if header.name.lower() in told and header.name not in exchange.response.headers:
            session.report(exchange, "rate_header", f"the header {header.name} is not sent")


def _opens_again(session: Session, call: Call) -> None:
    """Wait as long as the refusal says, or else for the longest window, and call again."""
    refusal = session.send(call).response
    windows = (quota.window for policy in call.operation.policies for quota in policy.quotas)
    wait = float(refusal.headers.get("Retry-After", max(windows)))
    session.connection.admin("POST", CLOCK_PATH, {"advance": wait})
    exchange = session.send(call)
    if exchange.status == 429:
        session.report(
            exchange, "quota", f"the refusal said to wait {wait:g} s, and after that it is one still"
        )

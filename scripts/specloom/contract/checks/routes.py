"""Check that a call is taken for what it is."""

from ..session import Session, example_calls

REQUESTS_PATH = "/_specloom/requests?limit=1&bodies=false"


def calls_reach_their_operation(session: Session) -> None:
    """Make each example call; a simulator must have noted it as one of its own operation."""
    for call in example_calls(session) if session.connection.simulated else ():
        exchange = session.send(call)
        [noted] = session.connection.admin("GET", REQUESTS_PATH)["requests"]
        reached = noted["operation"] or "no operation"
        if reached != call.operation.id:
            session.report(exchange, "route", f"the call of {call.operation.id} reached {reached}")

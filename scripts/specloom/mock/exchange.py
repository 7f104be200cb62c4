"""Hold a request on its way through the order of work, and what may end that way early."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from ..spec import Operation
from .auth.credentials import Credential
from .messages import Request, Response
from .plan import Plan

if TYPE_CHECKING:
    from .http.preferences import Preference


class BrokenResponse(Exception):
    """A response that the spec does not allow."""

    def __init__(self, operation: Operation, status: int, reasons: tuple[str, ...]) -> None:
        super().__init__(f"{operation.id} would have answered {status}")
        self.reasons = reasons


class BrokenWebhook(Exception):
    """An event that the spec does not allow to be sent."""

    def __init__(self, name: str, reasons: tuple[str, ...]) -> None:
        super().__init__(f"the webhook {name} cannot be sent: {'; '.join(reasons)}")
        self.reasons = reasons


class Aside(Exception):
    """An answer of the simulator's own, to which the spec does not apply."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response


@attrs.define(eq=False, repr=False)
class Exchange:
    """A request on its way, who the caller was found to be, and which printed answer is preferred, if any."""

    plan: Plan
    request: Request
    values: Mapping[str, str]
    now: float
    caller: Credential | None = None
    owners: Mapping[str, str] = attrs.field(init=False)
    preference: "Preference | None" = None

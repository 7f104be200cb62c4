"""Carry out what an agent asks for, and tell it what became of that, whatever happens."""

import logging
from collections.abc import Mapping
from typing import Any

import attrs
from mcp_types import CallToolResult

from ..spec import Document
from . import arguments as given
from .answers import Limits, failure, refusal, success
from .client import VendorClient
from .errors import Refused
from .tools import Tool

_LOG = logging.getLogger(__name__)
_ADVICE = {
    401: "The credential of this server was refused; who runs it has to give it another one.",
    403: "The credential of this server may not do this.",
    404: "There is no such thing; look for its id in a list.",
}


@attrs.frozen
class Desk:
    """Makes the calls of one vendor."""

    document: Document = attrs.field(repr=False)
    client: VendorClient
    limits: Limits = attrs.field(factory=Limits)

    async def call(self, tool: Tool, arguments: Mapping[str, Any]) -> CallToolResult:
        """Make the call of a tool; what goes wrong is told, never raised."""
        _LOG.info("%s: %s %s", tool.name, tool.operation.method, tool.operation.path)
        try:
            given.checked(tool.input_schema, arguments)
            values = given.parameters(tool, arguments)
            content = given.body(tool, arguments, self.document)
            answer = await self.client.call(tool.operation, values, content, self.limits.file)
        except Refused as error:
            return refusal(str(error))
        except self.client.error as error:
            return self._failure(tool, error)
        except Exception as error:  # noqa: BLE001 - an agent is told, whatever is wrong here
            _LOG.error("%s failed: %s", tool.name, type(error).__name__)
            return refusal(f"This server failed with {type(error).__name__}; the call may have been sent.")
        return success(tool, dict(arguments), answer, self.limits, self.client.secrets(answer.response))

    def _failure(self, tool: Tool, error: Exception) -> CallToolResult:
        response = getattr(error, "response", None)
        status = None if response is None else response.status_code
        _LOG.info("%s: %s", tool.name, type(error).__name__)
        mask = str if response is None else self.client.secrets(response)
        return failure(error, self.limits, _ADVICE.get(status or 0, ""), mask)

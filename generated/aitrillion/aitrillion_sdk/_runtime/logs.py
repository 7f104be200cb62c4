"""Write what calls do to the log of the client: a line for each, and all that went to and fro if asked."""

import logging
from collections.abc import Iterable
from typing import Final

import attrs
import httpx

from .hooks import RequestEvent, ResponseEvent
from .redaction import MASK, Secret, masked, masked_fields
from .retrying import Outcome

_LONGEST: Final = 1000  # characters of a body
_LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}


def set_up(name: str, level: str | None) -> None:
    """Show the log of the client from the level on, "debug" or "info", unless logging is set up already."""
    wanted = _LEVELS.get((level or "").strip().lower())
    if wanted is None:
        return
    logger = logging.getLogger(name)
    logger.setLevel(wanted)
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)


@attrs.frozen
class Log:
    """Write to the logger of the client; `secret_fields` of bodies are masked whatever they are called."""

    name: str
    secret_fields: tuple[str, ...] = ()

    def is_on(self) -> bool:
        """Tell whether anything at all would be written."""
        return logging.getLogger(self.name).isEnabledFor(logging.INFO)

    def request(self, event: RequestEvent, request: httpx.Request, secrets: Iterable[Secret]) -> None:
        """Write what is sent."""
        logger = logging.getLogger(self.name)
        if logger.isEnabledFor(logging.DEBUG):
            body = self._shown(request, secrets) if event.operation else MASK
            text = "Sending %s %s, attempt %d, with headers %s and body %s"
            logger.debug(text, event.method, event.url, event.attempt, dict(event.headers), body)

    def response(self, event: ResponseEvent, outcome: Outcome, secrets: Iterable[Secret]) -> None:
        """Write what came back."""
        logger = logging.getLogger(self.name)
        if not logger.isEnabledFor(logging.DEBUG):
            return
        milliseconds = event.elapsed * 1000
        if isinstance(outcome, httpx.RequestError):
            reason = masked(str(outcome), secrets)
            logger.debug("Got no answer after %.0f ms: %s %s", milliseconds, event.error, reason)
            return
        body = self._shown(outcome, secrets) if event.request.operation else MASK
        text = "Got %d after %.0f ms, with headers %s and body %s"
        logger.debug(text, event.status_code, milliseconds, dict(event.headers), body)

    def wait(self, seconds: float) -> None:
        """Write that the call waits."""
        logging.getLogger(self.name).debug("Waiting %.3f s", seconds)

    def call(self, last: ResponseEvent | None, elapsed: float, waited: float) -> None:
        """Write the one line of a call that has ended."""
        if last is None:
            return
        request = last.request
        logging.getLogger(self.name).info(
            "%s %s %s in %.0f ms (attempt %d, waited %.3f s)",
            request.method,
            httpx.URL(request.url).path,
            last.error or last.status_code,
            elapsed * 1000,
            request.attempt,
            waited,
        )

    def _shown(self, message: httpx.Request | httpx.Response, secrets: Iterable[Secret]) -> str:
        """Return the body on one short line, without what is secret in it."""
        try:
            content = message.content
        except (httpx.RequestNotRead, httpx.ResponseNotRead):
            return "(streamed)"
        text = masked(content.decode("utf-8", errors="replace"), secrets)[: 4 * _LONGEST]
        text = masked_fields(text, self.secret_fields)
        line = " ".join(text.split())
        return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"

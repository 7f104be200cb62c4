"""Run a generated client: parameters, credentials, pacing, retries, pages and errors.

The package stands alone (attrs and httpx) and is copied as it is into every generated client. A name is
loaded with its module when it is first asked for, so that importing a client costs no more than it uses.

Where to begin: `caller` prepares a call, `flow` says step by step what is to be done and does no I/O itself,
`threads` and `tasks` do it. A flow asks `keyring` for credentials, `turns` for its turn and `retrying` if it
repeats; `building` makes the request and `decoding` the value. `load` is bulk, `receiving` is webhooks, and
`pacing` has the rule that budgets keep to, in memory (`budget`), SQLite and Redis (`shared_budget`).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .authentication import ApiKey, Basic, Bearer, HttpScheme, Scheme
    from .batching import ItemOutcome
    from .budget import Budget
    from .credentials import Credential
    from .decoding import RawResponse
    from .defaults import NOT_GIVEN, NotGiven
    from .errors import (
        BadRequest,
        BudgetUnavailable,
        CallTooCostly,
        ClientClosed,
        Conflict,
        ConnectionFailed,
        CredentialError,
        DecodeError,
        Forbidden,
        InDoubt,
        InvalidArgument,
        ItemRefused,
        JournalError,
        Locked,
        NotFound,
        QuotaExhausted,
        RateLimited,
        SdkError,
        ServerError,
        SignatureError,
        StatusError,
        TimedOut,
        Unauthorized,
        UnprocessableContent,
    )
    from .load import LoadSummary
    from .load_tasks import AsyncLoad
    from .load_threads import SyncLoad
    from .logins import Grant, Login
    from .operation import (
        CallOptions,
        Decoder,
        Encoding,
        Fields,
        Media,
        Operation,
        Options,
        Parameter,
        Retry,
        Timeout,
        call_options,
    )
    from .pacing import Policy, Quota
    from .pages import AsyncPages, Paging, SyncPages
    from .redaction import Secret
    from .settings import DEFAULT_TIMEOUT, GivenCredential, Settings
    from .tasks import AsyncCaller
    from .threads import SyncCaller
    from .transports import SigningTransport, Transport
    from .turns import Allowance, OnWait, Waiting
    from .uploads import FileContent, FileInput

_NAMES: Final = {
    "authentication": "ApiKey Basic Bearer HttpScheme Scheme",
    "batching": "ItemOutcome",
    "budget": "Budget",
    "credentials": "Credential",
    "decoding": "RawResponse",
    "defaults": "NOT_GIVEN NotGiven",
    "errors": "BadRequest BudgetUnavailable CallTooCostly ClientClosed Conflict ConnectionFailed"
    " CredentialError DecodeError Forbidden InDoubt InvalidArgument ItemRefused JournalError Locked NotFound"
    " QuotaExhausted RateLimited SdkError ServerError SignatureError StatusError TimedOut Unauthorized"
    " UnprocessableContent",
    "load": "LoadSummary",
    "load_tasks": "AsyncLoad",
    "load_threads": "SyncLoad",
    "logins": "Grant Login",
    "operation": "CallOptions Decoder Encoding Fields Media Operation Options Parameter Retry Timeout"
    " call_options",
    "pacing": "Policy Quota",
    "pages": "AsyncPages Paging SyncPages",
    "redaction": "Secret",
    "settings": "DEFAULT_TIMEOUT GivenCredential Settings",
    "tasks": "AsyncCaller",
    "threads": "SyncCaller",
    "transports": "SigningTransport Transport",
    "turns": "Allowance OnWait Waiting",
    "uploads": "FileContent FileInput",
}
_HOMES: Final = {name: module for module, names in _NAMES.items() for name in names.split()}


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
        return value


__all__ = [
    "DEFAULT_TIMEOUT",
    "NOT_GIVEN",
    "Allowance",
    "ApiKey",
    "AsyncCaller",
    "AsyncLoad",
    "AsyncPages",
    "BadRequest",
    "Basic",
    "Bearer",
    "Budget",
    "BudgetUnavailable",
    "CallOptions",
    "CallTooCostly",
    "ClientClosed",
    "Conflict",
    "ConnectionFailed",
    "Credential",
    "CredentialError",
    "DecodeError",
    "Decoder",
    "Encoding",
    "Fields",
    "FileContent",
    "FileInput",
    "Forbidden",
    "GivenCredential",
    "Grant",
    "HttpScheme",
    "InDoubt",
    "InvalidArgument",
    "ItemOutcome",
    "ItemRefused",
    "JournalError",
    "LoadSummary",
    "Locked",
    "Login",
    "Media",
    "NotFound",
    "NotGiven",
    "OnWait",
    "Operation",
    "Options",
    "Paging",
    "Parameter",
    "Policy",
    "Quota",
    "QuotaExhausted",
    "RateLimited",
    "RawResponse",
    "Retry",
    "Scheme",
    "SdkError",
    "Secret",
    "ServerError",
    "Settings",
    "SignatureError",
    "SigningTransport",
    "StatusError",
    "SyncCaller",
    "SyncLoad",
    "SyncPages",
    "TimedOut",
    "Timeout",
    "Transport",
    "Unauthorized",
    "UnprocessableContent",
    "Waiting",
    "call_options",
]

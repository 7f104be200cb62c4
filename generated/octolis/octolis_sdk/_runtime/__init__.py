"""Run a generated client: parameters, credentials, pacing, retries, pages and errors.

The package stands alone (attrs and httpx) and is copied as it is into every generated client.
"""

from .authentication import ApiKey, Basic, Bearer, Scheme
from .budget import Budget
from .credentials import Credential
from .decoding import RawResponse
from .errors import (
    BadRequest,
    CallTooCostly,
    Conflict,
    ConnectionFailed,
    CredentialError,
    DecodeError,
    Forbidden,
    InvalidArgument,
    Locked,
    NotFound,
    RateLimited,
    SdkError,
    ServerError,
    StatusError,
    TimedOut,
    Unauthorized,
    UnprocessableContent,
)
from .operation import (
    NOT_GIVEN,
    CallOptions,
    Decoder,
    Media,
    NotGiven,
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

__all__ = [
    "DEFAULT_TIMEOUT",
    "NOT_GIVEN",
    "ApiKey",
    "AsyncCaller",
    "AsyncPages",
    "BadRequest",
    "Basic",
    "Bearer",
    "Budget",
    "CallOptions",
    "CallTooCostly",
    "Conflict",
    "ConnectionFailed",
    "Credential",
    "CredentialError",
    "DecodeError",
    "Decoder",
    "Forbidden",
    "GivenCredential",
    "InvalidArgument",
    "Locked",
    "Media",
    "NotFound",
    "NotGiven",
    "Operation",
    "Options",
    "Paging",
    "Parameter",
    "Policy",
    "Quota",
    "RateLimited",
    "RawResponse",
    "Retry",
    "Scheme",
    "SdkError",
    "Secret",
    "ServerError",
    "Settings",
    "SigningTransport",
    "StatusError",
    "SyncCaller",
    "SyncPages",
    "TimedOut",
    "Timeout",
    "Transport",
    "Unauthorized",
    "UnprocessableContent",
    "call_options",
]

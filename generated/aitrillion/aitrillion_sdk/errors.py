# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Name what a call may raise; the table in README.md says when."""

from ._runtime.errors import (
    BadRequest,
    CallTooCostly,
    ClientClosed,
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
from ._runtime.errors import SdkError as AitrillionError

__all__ = [
    "AitrillionError",
    "BadRequest",
    "CallTooCostly",
    "ClientClosed",
    "Conflict",
    "ConnectionFailed",
    "CredentialError",
    "DecodeError",
    "Forbidden",
    "InvalidArgument",
    "Locked",
    "NotFound",
    "RateLimited",
    "SdkError",
    "ServerError",
    "StatusError",
    "TimedOut",
    "Unauthorized",
    "UnprocessableContent",
]

# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
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
from ._runtime.errors import SdkError as AicserError

__all__ = [
    "AicserError",
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

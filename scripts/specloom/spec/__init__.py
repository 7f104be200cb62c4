"""Read a vendor's spec into frozen values."""

from .document import Document
from .errors import Finding, SpecError
from .extensions import (
    SAFE_METHODS,
    Batch,
    ClientNames,
    FormatChoice,
    Login,
    Pagination,
    Policy,
    Quota,
    Refresh,
    Resource,
    Retry,
)
from .loading import load_document, parse_document
from .operations import (
    Header,
    MediaType,
    Operation,
    Parameter,
    RequestBody,
    Response,
    SecurityScheme,
    Spec,
    Tag,
    TokenFlow,
    Webhook,
)
from .reading import operation_nodes, read_spec
from .versions import Version, read_version
from .webhooks import EventName, Signature, SignatureTime, Subscription, Trigger

__all__ = [
    "SAFE_METHODS",
    "Batch",
    "ClientNames",
    "Document",
    "EventName",
    "Finding",
    "FormatChoice",
    "Header",
    "Login",
    "MediaType",
    "Operation",
    "Pagination",
    "Parameter",
    "Policy",
    "Quota",
    "Refresh",
    "RequestBody",
    "Resource",
    "Response",
    "Retry",
    "SecurityScheme",
    "Signature",
    "SignatureTime",
    "Spec",
    "SpecError",
    "Subscription",
    "Tag",
    "TokenFlow",
    "Trigger",
    "Version",
    "Webhook",
    "load_document",
    "operation_nodes",
    "parse_document",
    "read_spec",
    "read_version",
]

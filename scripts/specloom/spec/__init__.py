"""Read a vendor's spec into frozen values."""

from .document import Document
from .errors import Finding, SpecError
from .extensions import (
    SAFE_METHODS,
    Batch,
    ClientNames,
    FormatChoice,
    Pagination,
    Policy,
    Quota,
    Resource,
    Retry,
    Signature,
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
    Webhook,
)
from .reading import operation_nodes, read_spec

__all__ = [
    "SAFE_METHODS",
    "Batch",
    "ClientNames",
    "Document",
    "Finding",
    "FormatChoice",
    "Header",
    "MediaType",
    "Operation",
    "Pagination",
    "Parameter",
    "Policy",
    "Quota",
    "RequestBody",
    "Resource",
    "Response",
    "Retry",
    "SecurityScheme",
    "Signature",
    "Spec",
    "SpecError",
    "Tag",
    "Webhook",
    "load_document",
    "operation_nodes",
    "parse_document",
    "read_spec",
]

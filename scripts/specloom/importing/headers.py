"""Say which headers tell nothing of an API: a client, a server or a proxy adds them to any message."""

_SENT = frozenset(
    [
        "accept-encoding",
        "connection",
        "content-length",
        "date",
        "host",
        "keep-alive",
        "postman-token",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "user-agent",
        "dnt",
        "sec-gpc",
    ]
)
_SENT_BEGINNINGS = ("sec-", ":")
_ANSWERED = frozenset(
    [
        "access-control-allow-credentials",
        "access-control-allow-headers",
        "access-control-allow-methods",
        "access-control-allow-origin",
        "access-control-expose-headers",
        "access-control-max-age",
        "age",
        "alt-svc",
        "cf-cache-status",
        "cf-ray",
        "connection",
        "content-encoding",
        "content-length",
        "content-security-policy",
        "cross-origin-embedder-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "date",
        "expect-ct",
        "expires",
        "feature-policy",
        "keep-alive",
        "nel",
        "origin-agent-cluster",
        "p3p",
        "permissions-policy",
        "pragma",
        "referrer-policy",
        "report-to",
        "server",
        "server-timing",
        "strict-transport-security",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "vary",
        "via",
        "x-aspnet-version",
        "x-aspnetmvc-version",
        "x-cache",
        "x-cache-hits",
        "x-content-type-options",
        "x-dns-prefetch-control",
        "x-download-options",
        "x-frame-options",
        "x-permitted-cross-domain-policies",
        "x-powered-by",
        "x-runtime",
        "x-served-by",
        "x-timer",
        "x-ua-compatible",
        "x-xss-protection",
    ]
)
_ANSWERED_BEGINNINGS = ("cf-", "x-amz-cf-", "x-envoy-", ":")

SET_COOKIE = "clients keep the cookies that are set and send them back; the spec does not name them"
"""Why neither a cookie of a reply nor the header Set-Cookie that sets it is described."""


def every_client_sends(name: str) -> bool:
    """Tell whether clients send a header with any request."""
    return name.lower() in _SENT or name.lower().startswith(_SENT_BEGINNINGS)


def any_server_answers(name: str) -> bool:
    """Tell whether servers and proxies answer a header whatever was asked."""
    return name.lower() in _ANSWERED or name.lower().startswith(_ANSWERED_BEGINNINGS)

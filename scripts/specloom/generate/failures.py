"""Name the errors of a client's runtime, which is copied and never imported here."""

_BY_STATUS = {
    400: "BadRequest",
    401: "Unauthorized",
    403: "Forbidden",
    404: "NotFound",
    409: "Conflict",
    422: "UnprocessableContent",
    423: "Locked",
    429: "RateLimited",
}


def error_name(status: int) -> str:
    """Return the name of the error that stands for a status of failure."""
    return _BY_STATUS.get(status, "ServerError" if status >= 500 else "StatusError")

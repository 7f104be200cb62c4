# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Hold what is the same for every client of Octolis data API."""

import os
from collections.abc import Mapping

from ._runtime import (
    ApiKey,
    Basic,
    Bearer,
    HttpScheme,
    Login,
    NotGiven,
    Policy,
    Quota,
    Settings,
    Timeout,
)
from ._runtime.credentials import Credential
from ._runtime.environment import advice_of, credentials_of
from ._runtime.logins import Account
from ._runtime.logs import set_up
from ._runtime.servers import Server, base_url_of
from ._runtime.settings import GivenCredential

_SERVERS: tuple[Server, ...] = (Server("https://api.octolis.cloud/v1", "production", {}),)
_HEADERS = {"Accept": "*/*", "Content-Type": "application/json"}
_POLICIES = (
    Policy("api-key", (Quota(25, 1), Quota(150, 60, overflow=True)), partition="api-key"),
    Policy("account", (Quota(2000, 60),), partition="account"),
)
_SCHEMES: dict[str, ApiKey | Basic | Bearer | HttpScheme] = {
    "apiKey": ApiKey("api-key", "query"),
}
_CREDENTIALS: dict[str, dict[str, str]] = {
    "apiKey": {
        "api_key": "OCTOLIS_API_KEY",
    },
}
_LOGINS: dict[str, Login] = {}


def settings_of(
    base_url: str | None,
    credentials: Mapping[str, GivenCredential | None],
    *,
    server: str | int | None = None,
    server_variables: Mapping[str, str | None] | None = None,
    timeout: Timeout | NotGiven,
    retries: int,
) -> Settings:
    """Return the settings of a client; what is not given is read from the environment."""
    set_up("octolis_sdk", os.environ.get("OCTOLIS_LOG"))
    return Settings(
        base_url_of(base_url, "OCTOLIS_BASE_URL", _SERVERS, server, server_variables),
        schemes=_SCHEMES,
        credentials=credentials_of(credentials, _CREDENTIALS, _LOGINS),
        advice=advice_of(_CREDENTIALS, _LOGINS),
        policies=_POLICIES,
        timeout=timeout,
        retries=retries,
        headers=_HEADERS,
        request_id_headers=("apigw-requestid",),
        rate_headers={},
        name="octolis_sdk",
        secret_fields=(),
        user_agent="octolis-sdk/1.0.0",
    )


def credentials_from(given: Mapping[str, GivenCredential | None]) -> dict[str, Credential | Account]:
    """Return the credentials that are given, and none of the environment."""
    return credentials_of(given, _CREDENTIALS, _LOGINS, environment={})

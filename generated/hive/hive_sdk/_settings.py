# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Hold what is the same for every client of Hive Merchant API."""

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
from ._runtime.settings import GivenCredential, WebhookSecret

_SERVERS: tuple[Server, ...] = (Server("https://app.hive.app/merchant_api/v1", "production", {}),)
_HEADERS: dict[str, str] = {}
_POLICIES = (Policy("merchant", (Quota(100, 60),), partition="account"),)
_SCHEMES: dict[str, ApiKey | Basic | Bearer | HttpScheme] = {
    "apiKey": Bearer(),
}
_CREDENTIALS: dict[str, dict[str, str]] = {
    "apiKey": {
        "api_key": "HIVE_API_KEY",
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
    webhook_secret: WebhookSecret | None,
) -> Settings:
    """Return the settings of a client; what is not given is read from the environment."""
    set_up("hive_sdk", os.environ.get("HIVE_LOG"))
    return Settings(
        base_url_of(base_url, "HIVE_BASE_URL", _SERVERS, server, server_variables),
        schemes=_SCHEMES,
        credentials=credentials_of(credentials, _CREDENTIALS, _LOGINS),
        advice=advice_of(_CREDENTIALS, _LOGINS),
        policies=_POLICIES,
        timeout=timeout,
        retries=retries,
        headers=_HEADERS,
        webhook_secret=webhook_secret or os.environ.get("HIVE_WEBHOOK_SECRET"),
        request_id_headers=(),
        rate_headers={"X-Rate-Limit-Used": "used", "X-Rate-Limit-Max": "limit"},
        name="hive_sdk",
        secret_fields=(),
        user_agent="hive-sdk/1.0.0",
    )


def credentials_from(given: Mapping[str, GivenCredential | None]) -> dict[str, Credential | Account]:
    """Return the credentials that are given, and none of the environment."""
    return credentials_of(given, _CREDENTIALS, _LOGINS, environment={})

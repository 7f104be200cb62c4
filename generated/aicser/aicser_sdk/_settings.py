# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Hold what is the same for every client of Aicser Platform API."""

import os
from collections.abc import Mapping

from ._runtime import (
    ApiKey,
    Basic,
    Bearer,
    Grant,
    HttpScheme,
    Login,
    NotGiven,
    Operation,
    Policy,
    Quota,
    Settings,
    Timeout,
)
from ._runtime.credentials import Credential
from ._runtime.environment import advice_of, credentials_of
from ._runtime.logins import Account
from ._runtime.logs import set_up
from ._runtime.servers import Server, Variable, base_url_of
from ._runtime.settings import GivenCredential

_SERVERS: tuple[Server, ...] = (
    Server("https://{instance}/api/v1", "production", {"instance": Variable("instance", "AICSER_INSTANCE")}),
    Server("http://localhost:8000/api/v1", "development", {}),
)
_HEADERS: dict[str, str] = {}
_POLICIES = (
    Policy("authentication", (Quota(5, 60),), partition="ip"),
    Policy("analytics", (Quota(100, 60),), partition="ip"),
    Policy("ai-analysis", (Quota(50, 60),), partition="ip"),
    Policy("data-management", (Quota(20, 60),), partition="ip"),
    Policy("user-management", (Quota(10, 60),), partition="ip"),
)
_SCHEMES: dict[str, ApiKey | Basic | Bearer | HttpScheme] = {
    "apiKey": Bearer(),
    "refreshToken": Bearer(),
}
_CREDENTIALS: dict[str, dict[str, str]] = {
    "apiKey": {
        "api_key": "AICSER_API_KEY",
    },
    "refreshToken": {
        "refresh_token": "AICSER_REFRESH_TOKEN",
    },
}
_LOGINS: dict[str, Login] = {
    "apiKey": Login(
        grants=(
            Grant(
                Operation(
                    "auth_login",
                    "POST",
                    "/auth/login",
                    content_type="application/json",
                    accepts=("application/json",),
                    idempotent=False,
                    costs=(("authentication", 1),),
                    security=(),
                ),
                ("data", "access_token"),
                credentials={"email": ("email",), "password": ("password",)},
                expires_in=("data", "expires_in"),
                refresh_token=("data", "refresh_token"),
            ),
        ),
        refresh=Grant(
            Operation(
                "auth_refresh",
                "POST",
                "/auth/refresh",
                accepts=("application/json",),
                idempotent=False,
                costs=(("authentication", 1),),
                security=(("refreshToken",),),
            ),
            ("data", "access_token"),
            expires_in=("data", "expires_in"),
        ),
        refresh_scheme="refreshToken",
        logout=Operation(
            "auth_logout",
            "POST",
            "/auth/logout",
            accepts=("application/json",),
            idempotent=False,
            costs=(("authentication", 1),),
            security=(("apiKey",),),
        ),
        refresh_argument="refresh_token",
        arguments={
            "email": "AICSER_EMAIL",
            "password": "AICSER_PASSWORD",
            "refresh_token": "AICSER_REFRESH_TOKEN",
        },
    ),
}


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
    set_up("aicser_sdk", os.environ.get("AICSER_LOG"))
    return Settings(
        base_url_of(base_url, "AICSER_BASE_URL", _SERVERS, server, server_variables),
        schemes=_SCHEMES,
        credentials=credentials_of(credentials, _CREDENTIALS, _LOGINS),
        advice=advice_of(_CREDENTIALS, _LOGINS),
        policies=_POLICIES,
        timeout=timeout,
        retries=retries,
        headers=_HEADERS,
        request_id_headers=(),
        rate_headers={
            "X-RateLimit-Limit": "limit",
            "X-RateLimit-Remaining": "remaining",
            "X-RateLimit-Reset": "reset-at",
        },
        name="aicser_sdk",
        secret_fields=("password", "secret"),
        waits={429: (("error", "retry_after"),)},
        user_agent="aicser-sdk/1.0.0",
    )


def credentials_from(given: Mapping[str, GivenCredential | None]) -> dict[str, Credential | Account]:
    """Return the credentials that are given, and none of the environment."""
    return credentials_of(given, _CREDENTIALS, _LOGINS, environment={})

from typing import Any

import pytest

from specloom.spec.servers import is_address


@pytest.mark.parametrize(
    ("server", "read"),
    [
        ({"url": "https://api.acme.example/v1"}, True),
        ({"url": "/v1"}, True),
        ({"url": "https://{region}.acme.example", "variables": {"region": {"default": "eu"}}}, True),
        ({"url": "https://[::1]:8080/"}, True),
        ({"url": "https://[acme/"}, False),
        ({"url": "https://{region}/", "variables": {"region": {"default": "[a](b)"}}}, False),
        ({"url": "https://{region}/", "variables": {"region": "eu"}}, True),
    ],
)
def test_an_address_can_be_taken_apart(server: dict[str, Any], read: bool) -> None:
    assert is_address(server) is read

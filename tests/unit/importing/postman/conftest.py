from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.importing.captured import Call, Captured
from specloom.importing.postman import read_collection


@pytest.fixture
def read() -> Callable[..., Captured]:
    """Read a collection of some requests; other members of it by name."""

    def reading(*requests: Any, environment: Any = None, **members: Any) -> Captured:
        items = [{"name": f"call {index}", "request": request} for index, request in enumerate(requests)]
        root = {"info": {"name": "An API"}, "item": items} | members
        return read_collection(root, Path("source.json"), environment)

    return reading


@pytest.fixture
def call(read: Callable[..., Captured]) -> Callable[..., Call]:
    """Read a single request."""

    def reading(request: Any, **members: Any) -> Call:
        return read(request, **members).calls[0]

    return reading

"""Ask Schemathesis as it comes: the spec, the address, the credentials, a seed, and no other setting."""

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from ...settings import authentication
from .tool import Asked, Run, Tool

_REPORT = "report.xml"
_SETTINGS = "schemathesis.toml"


def schemathesis_tool() -> Tool:
    """Return the Schemathesis that is installed with the contract tests."""
    return Tool("schemathesis", (sys.executable, "-m", "schemathesis.cli"), schemathesis_run)


def schemathesis_run(program: tuple[str, ...], asked: Asked) -> Run:
    """Return the run that asks about some operations."""
    return Run(
        command=(
            *program,
            f"--config-file={_SETTINGS}",
            "run",
            "openapi.json",
            f"--url={asked.url}",
            f"--seed={asked.seed}",
            "--report=junit",
            f"--report-junit-path={_REPORT}",
            *(f"--include-operation-id={operation}" for operation in sorted(asked.focus)),
        ),
        report=_REPORT,
        files={
            "openapi.json": orjson.dumps(asked.spec.document.root, option=orjson.OPT_NON_STR_KEYS),
            _SETTINGS: "\n".join(_toml(authentication(asked.spec, asked.credentials))).encode(),
        },
    )


def _toml(tables: Mapping[str, Any], above: str = "auth") -> Iterator[str]:
    """Yield the lines of nested tables of texts; a JSON text is one of TOML as well."""
    for name, value in tables.items():
        key = json.dumps(name, ensure_ascii=True)
        if isinstance(value, Mapping):
            yield f"[{above}.{key}]"
            yield from _toml(value, f"{above}.{key}")
        else:
            yield f"{key} = {json.dumps(value)}"

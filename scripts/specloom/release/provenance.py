"""Say what a release was made from: an in-toto statement with SLSA provenance, version 1 of both.

It holds no time, no path of this machine and no name of who made it, so that another machine makes the same;
nor a commit, for a release is made before the one that holds it: inputs are named by digest, the tag by name.
"""

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .. import __version__
from ..generate.provenance import digest_of

FILE = "provenance.json"
_STATEMENT = "https://in-toto.io/Statement/v1"
_PREDICATE = "https://slsa.dev/provenance/v1"
_BUILD = "urn:specloom:release:1"
_TOOLS = ("hatchling", "jinja2", "markdown-it-py", "pygments", "ruff")
_ROOMS = ("diff", "generate", "publish", "release", "runtime", "spec")
_PACKAGE = Path(__file__).parent.parent


def statement(
    outputs: Mapping[str, bytes], parameters: Mapping[str, str], inputs: Mapping[str, bytes]
) -> bytes:
    """Return the statement about some files, by their names, as JSON."""
    definition = {
        "buildType": _BUILD,
        "externalParameters": dict(parameters),
        "resolvedDependencies": [
            *(_file(name, content) for name, content in sorted(inputs.items())),
            *(_folder(name) for name in _ROOMS),
            *({"name": name, "uri": f"pkg:pypi/{name}@{version(name)}"} for name in _TOOLS),
        ],
    }
    details = {"builder": {"id": "urn:specloom", "version": {"specloom": __version__}}}
    made = {
        "_type": _STATEMENT,
        "subject": [_file(name, content) for name, content in sorted(outputs.items())],
        "predicateType": _PREDICATE,
        "predicate": {"buildDefinition": definition, "runDetails": details},
    }
    return (json.dumps(made, indent=2) + "\n").encode()


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {"name": name, "digest": {"sha256": hashlib.sha256(content).hexdigest()}}


def _folder(name: str) -> dict[str, Any]:
    """Name a part of specloom by one digest over its files, templates among them."""
    return {"name": f"specloom/{name}", "digest": {"sha256": digest_of(_PACKAGE / name)}}

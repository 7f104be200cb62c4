"""Hold what is published of one vendor, all of it read before anything is written."""

from collections.abc import Mapping
from typing import Any

import attrs

from ..spec import Spec


@attrs.frozen
class Sample:
    """A call as source code: `language` and `variant` as people name them, `lexer` as Pygments does."""

    language: str
    variant: str
    lexer: str
    code: str


@attrs.frozen
class Publication:
    """One vendor: its spec, and what else there is of it.

    `samples` are by operation id, the Python client's first. `changelog` is Markdown. `contract` and
    `mutants` are the JSON reports of these commands, None where there is none. `variables` are those of the
    environment from which the client reads the credentials of each security scheme, by its id. `files` are
    further ones to download, such as the client's wheel, by name.
    """

    spec: Spec
    samples: Mapping[str, tuple[Sample, ...]] = attrs.field(factory=dict)
    changelog: str = ""
    contract: Mapping[str, Any] | None = None
    mutants: Mapping[str, Any] | None = None
    variables: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    files: Mapping[str, bytes] = attrs.field(factory=dict)

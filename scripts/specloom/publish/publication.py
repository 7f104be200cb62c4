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
    `mutants` are the JSON reports of these commands, None where there is none.
    """

    spec: Spec
    samples: Mapping[str, tuple[Sample, ...]] = attrs.field(factory=dict)
    changelog: str = ""
    contract: Mapping[str, Any] | None = None
    mutants: Mapping[str, Any] | None = None

"""Put samples in other languages into files of their own, which a page loads when somebody asks for them."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping

from ..publication import Sample

INLINE = "Python"
"""The language whose samples stand in the page itself."""

_FIT = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


def sample_files(samples: Mapping[str, Iterable[Sample]]) -> dict[str, bytes]:
    """Return by relative path one script for each operation that has samples besides those of the page.

    Each calls `specloomSamples(id, [[language, variant, lexer, code], …])`: a page that was opened from disk
    may load a script beside it, but read no other file.
    """
    found: dict[str, bytes] = {}
    for id_, each in samples.items():
        others = [[s.language, s.variant, s.lexer, s.code] for s in each if s.language != INLINE]
        if others:
            found[sample_path(id_)] = f"specloomSamples({json.dumps(id_)}, {json.dumps(others)});\n".encode()
    return found


def sample_path(id_: str) -> str:
    """Return the path of an operation's script, which is a harmless one whatever the operation is called."""
    digest = hashlib.sha256(id_.encode(errors="surrogatepass")).hexdigest()
    return f"samples/{id_ if _FIT.fullmatch(id_) else digest[:24]}.js"

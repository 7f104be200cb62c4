"""Put samples in other languages into files of their own, which a page loads when somebody asks for them."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping

from ..highlight import parts
from ..publication import Sample

_FIT = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


def sample_files(samples: Mapping[str, Iterable[Sample]]) -> dict[str, bytes]:
    """Return by relative path one script for each operation that has samples besides those of the page.

    Each calls `specloomSamples(id, [[language, variant, lexer, parts], …])`, the code in coloured parts: a
    page that was opened from disk may load a script beside it, but read no other file.
    """
    found: dict[str, bytes] = {}
    for id_, each in samples.items():
        others = [[s.language, s.variant, s.lexer, parts(s.code, s.lexer)] for s in each if not is_inline(s)]
        if others:
            told = json.dumps(others, separators=(",", ":"))
            found[sample_path(id_)] = f"specloomSamples({json.dumps(id_)}, {told});\n".encode()
    return found


def is_inline(sample: Sample) -> bool:
    """Tell whether a sample stands in the page itself, as those of our own client do."""
    return sample.language == "Python" and sample.variant.startswith(("sync", "async"))


def sample_path(id_: str) -> str:
    """Return the path of an operation's script, which is a harmless one whatever the operation is called."""
    digest = hashlib.sha256(id_.encode(errors="surrogatepass")).hexdigest()
    return f"samples/{id_ if _FIT.fullmatch(id_) else digest[:24]}.js"

"""Mask what can be told for a secret by its shape alone: keys of well-known makers, tokens, private keys."""

import re

MASK = "***"
_SHAPES = re.compile(
    r"""(?x)
    (?<![\w-]) (?:
        eyJ[\w-]{8,4000}\.[\w-]{2,8000}(?:\.[\w-]{0,4000})?     # JSON Web Tokens
      | [prs]k_(?:live|test)_\w{8,200} | whsec_[\w+/=]{16,200}
      | gh[opsur]_\w{20,300} | github_pat_\w{20,300} | glpat-[\w-]{16,300}
      | A(?:KI|SI)A[0-9A-Z]{16}(?![0-9A-Z])
      | xox[abeoprs]-[\w-]{10,300} | xapp-[\w-]{10,300}
      | PMAK-[\w-]{20,200} | PMAT-[\w-]{20,200}
      | AIza[\w-]{30,60} | ya29\.[\w-]{20,1000}
      | SG\.[\w-]{16,100}\.[\w-]{16,100}
      | sk-[\w-]{20,300} | shp(?:at|ca|pa|ss)_\w{20,100} | npm_\w{30,100} | hf_\w{30,100} | dop_v1_\w{40,100}
    )
    | (?<=hooks\.slack\.com/services/) [\w/]{20,200}
    | (?<![A-Za-z]bot)(?:(?<=bot)|(?<!\w)(?=\d+:AA)) \d{6,12}:[\w-]{30,80}
    | (?<=/webhooks/) \d{15,22}/[\w-]{40,100}
    | -----BEGIN[ ][A-Z ]{0,30}PRIVATE[ ]KEY-----[\s\S]*?(?:-----END[ ][A-Z ]{0,30}PRIVATE[ ]KEY-----|\Z)
    """
)
_BEGINNINGS = (
    *(
        "eyJ",
        "k_live_",
        "k_test_",
        "whsec_",
        "gh",
        "glpat-",
        "AKIA",
        "ASIA",
        "xox",
        "xapp-",
        "PMAK-",
        "PMAT-",
    ),
    *(
        "AIza",
        "ya29.",
        "SG.",
        "sk-",
        "shp",
        "npm_",
        "hf_",
        "dop_v1_",
        "PRIVATE KEY",
        "/services/",
        "bot",
        ":AA",
        "/webhooks/",
    ),
)
"""One of them stands in any text with a shape: looked for first, for it is much faster."""
_SIGNERS = tuple(
    f"{signer}{blank}"
    for signer in ("bearer", "basic", "token", "digest")
    for blank in (" ", "\t", "%20", "+")
)
_SIGNED = re.compile(
    r"(?i)(?<![A-Za-z])((?:bearer|basic|token|digest)(?:[ \t]|%20|\+){1,3})(?-i:(?=\S*(?:\d|[a-z][A-Z]|=)))"
    r"([\w.~+/=-]{8,8000})"
)
_NAMED_USER = re.compile(r"(://)([^\s/@:\"'<>{}?#]{1,200}:[^\s/@\"'<>{}?#]{1,200})@")


def mask_shapes(text: str) -> str:
    """Mask the keys, tokens and private keys in a text, and users with passwords in its addresses."""
    if len(text) < 8:
        return text
    if any(beginning in text for beginning in _BEGINNINGS):
        text = _SHAPES.sub(MASK, text)
    if "://" in text and "@" in text:
        text = _NAMED_USER.sub(rf"\1{MASK}@", text)
    lower = text.lower()
    return _SIGNED.sub(rf"\1{MASK}", text) if any(signer in lower for signer in _SIGNERS) else text

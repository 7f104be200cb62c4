"""Put right what the generators of other languages get wrong, whatever the call."""

import re

from .variants import Variant

_LENGTH = re.compile(r"^Content-Length: [0-9]*$", re.MULTILINE)


def tidied(code: str, variant: Variant) -> str:
    """Return code without what nobody asked for, such as an option that trusts any certificate."""
    whole = code.strip("\n")
    if variant.name == "wget":
        whole = whole.replace("wget --no-check-certificate --quiet", "wget --quiet", 1)
    return "\n".join(line.rstrip() for line in whole.split("\n")) + "\n"


def measured(code: str, variant: Variant) -> str:
    """Return a request as it goes over the wire with the length of its body, which is known only now."""
    head, blank, body = code.partition("\n\n")
    if variant.name != "HTTP" or not blank:
        return code
    whole = body.removesuffix("\n")
    return f"{_LENGTH.sub(f'Content-Length: {len(whole.encode())}', head)}{blank}{body}"

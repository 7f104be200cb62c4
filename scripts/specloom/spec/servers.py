"""Tell whether a server of a document has an address that can be read."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def is_address(server: Mapping[str, Any]) -> bool:
    """Tell whether the URL of a server can be taken apart once its variables have their defaults."""
    variables = server.get("variables")
    defaults = {
        name: str(variable.get("default", ""))
        for name, variable in (variables.items() if isinstance(variables, Mapping) else ())
        if isinstance(variable, Mapping)
    }
    try:
        urlsplit(_VARIABLE.sub(lambda found: defaults.get(found[1], ""), str(server.get("url"))))
    except ValueError:
        return False
    return True

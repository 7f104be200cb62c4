"""Show what can be called where, for whoever prints a part of a client."""


def shown(resource: object, base_url: str) -> str:
    """Return the repr of a resource: its server, and its methods in the order in which they are defined."""
    kinds = reversed(type(resource).__mro__)
    defined = {name: value for kind in kinds for name, value in vars(kind).items()}
    methods = [name for name, value in defined.items() if callable(value) and not name.startswith("_")]
    return f"{type(resource).__name__}(base_url={base_url!r}, methods={methods!r})"

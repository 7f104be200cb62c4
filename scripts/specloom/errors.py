"""Name the one kind of error that a person mends by changing an input."""


class BadInput(Exception):
    """An input that cannot be used; the message says where, what, and what to do."""

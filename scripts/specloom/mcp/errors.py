"""Name what an agent is told instead of an answer."""


class Refused(Exception):
    """A call that is not sent; the message says what is wrong and what to do."""

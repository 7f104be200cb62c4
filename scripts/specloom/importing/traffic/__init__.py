"""Read recorded traffic: a HAR (1.1 or 1.2) of a browser, a proxy, a tool, or of `specloom record`."""

from .reading import read_traffic

__all__ = ["read_traffic"]

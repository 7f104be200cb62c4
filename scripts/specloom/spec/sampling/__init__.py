"""Make up values of which a spec says no more than their schema."""

from .samples import Accepts, Exhausted, Room, Sampler

__all__ = ["Accepts", "Exhausted", "Room", "Sampler"]

"""Make up values of which a spec says no more than their schema."""

from .samples import Accepts, Sampler

__all__ = ["Accepts", "Sampler"]

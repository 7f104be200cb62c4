"""Make up values of which a spec says no more than their schema."""

from .samples import Accepts, Exhausted, Room, Sampler
from .shown import body_value, parameter_value, value_of

__all__ = ["Accepts", "Exhausted", "Room", "Sampler", "body_value", "parameter_value", "value_of"]

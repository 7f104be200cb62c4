"""Infer JSON Schemas from samples, each object as a component with a name of its own."""

from .components import Components, Tally
from .inferring import schema_of
from .names import pascal, singular

__all__ = ["Components", "Tally", "pascal", "schema_of", "singular"]

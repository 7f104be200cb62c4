"""Write a spec as a Postman collection (2.1), from which `specloom import` reads the same spec again."""

from .collection import collection_of, collection_text

__all__ = ["collection_of", "collection_text"]

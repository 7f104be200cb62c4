"""Write a spec as a Postman collection (2.1), from which `specloom import` reads the same spec again.

A variable of the collection carries the whole document, and another one a digest of both (`sealing`): as
long as nobody changes a request, the document is what is imported. The requests by themselves bring back
the calls: methods, paths, parameters, bodies, examples, answers, headers, words, tags, and how calls are
signed. They cannot say: schemas and limits of values beyond the examples, operationIds, names of examples
and security schemes, statuses that are ranges, further servers, links, webhooks, extensions, evidence; a
body's further examples are told by as many as there are answers, and what looks like a secret is masked.
"""

from .collection import collection_of, collection_text

__all__ = ["collection_of", "collection_text"]

"""Read a spec that has a fact wrong."""

import attrs

from ....spec import Document, Spec, read_spec
from ..mutant import Defect


def opened(spec: Spec, defect: Defect) -> Spec:
    """Return the spec with the fact that a defect has wrong."""
    right = spec.document
    document = Document(right.path, defect.rewrite(right.root), right.lines, right.unquoted_keys)
    return attrs.evolve(read_spec(document, spec.vendor), notes=spec.notes)

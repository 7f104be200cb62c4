"""Name the classes of a client's models, each one once, whatever the schemas are called."""

import attrs

from .naming import CLASSES_USED_IN_MODELS
from .words import class_identifier, pascal_case, python_identifier, shortened


@attrs.define
class ClassNames:
    """The names that are taken; `prefix` begins a name that could not be one without it."""

    prefix: str = "field_"
    _modules: set[str] = attrs.field(factory=set, init=False)

    def take(self, name: str) -> str:
        """Return the class name nearest to a name whose module, too, is nobody else's yet."""
        short = shortened(name)
        wanted = _class_name(short, self.prefix)
        number = 1
        while (module := self._module(wanted)) in self._modules:
            number += 1
            wanted = _class_name(f"{short}{number}", self.prefix)
        self._modules.add(module)
        return wanted

    def _module(self, name: str) -> str:
        return python_identifier(name, self.prefix)


def inner_name(outer: str, name: str) -> str:
    """Name what a schema holds under a name."""
    return f"{outer}{pascal_case(name)}"


def _class_name(name: str, prefix: str) -> str:
    """Return a name that stays as it is when it is made into the name of a class again."""
    found = class_identifier(name, prefix)
    while (again := class_identifier(found, prefix)) != found:
        found = again
    return f"{found}Model" if found in CLASSES_USED_IN_MODELS else found

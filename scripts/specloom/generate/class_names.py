"""Name the classes of a client's models, each one once, whatever the schemas are called."""

from functools import cache

import attrs
from openapi_python_client import strings
from openapi_python_client.strings import ClassName, PythonIdentifier, pascal_case

from .naming import CLASSES_USED_IN_MODELS

_LONGEST = 100

# The generator cleans a name character by character each time that it meets it: tens of thousands of times.
strings.sanitize = cache(strings.sanitize)
strings.split_words = cache(strings.split_words)


@attrs.define
class ClassNames:
    """The names that are taken; `prefix` begins a name that could not be one without it."""

    prefix: str = "field_"
    _modules: set[str] = attrs.field(factory=set, init=False)

    def take(self, name: str) -> str:
        """Return the class name nearest to a name whose module, too, is nobody else's yet."""
        wanted = _class_name(name[:_LONGEST], self.prefix)
        number = 1
        while (module := self._module(wanted)) in self._modules:
            number += 1
            wanted = _class_name(f"{name[:_LONGEST]}{number}", self.prefix)
        self._modules.add(module)
        return wanted

    def _module(self, name: str) -> str:
        return str(PythonIdentifier(name, self.prefix))


def inner_name(outer: str, name: str) -> str:
    """Name what a schema holds under a name."""
    return f"{outer}{_pascal(name)}"


@cache
def _pascal(name: str) -> str:
    return pascal_case(name)


def _class_name(name: str, prefix: str) -> str:
    """Return a name that the model generator, which rewrites every name, leaves as it is."""
    found = str(ClassName(name, prefix))
    while (again := str(ClassName(found, prefix))) != found:
        found = again
    return f"{found}Model" if found in CLASSES_USED_IN_MODELS else found

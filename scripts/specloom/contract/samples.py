"""Give operations what their examples lack, so that each can be called."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import attrs

from ..mock.resources.fitting import fitting
from ..mock.schemas import Schemas as SampleSchemas
from ..spec import MediaType, Operation, Parameter, RequestBody, Spec
from ..spec.sampling import Sampler
from .calls import example_value
from .conformance import Schemas

_NAME = "specloom-sample"


def with_samples(spec: Spec, schemas: Schemas) -> Spec:
    """Return a spec whose required parameters and JSON bodies all have an example that is valid.

    What the document shows goes before what is made up of its schema; where nothing fits, all stays as it is.
    """
    maker = _Maker(schemas)
    return attrs.evolve(spec, operations=tuple(map(maker.operation, spec.operations)))


def is_sampled(operation: Operation) -> bool:
    """Tell whether an example call of an operation has something that its document does not show."""
    contents = operation.body.content if operation.body else ()
    shown = (*(p.examples for p in operation.parameters), *(content.examples for content in contents))
    return any(_NAME in examples for examples in shown)


@attrs.frozen
class _Maker:
    schemas: Schemas

    @cached_property
    def _sampling(self) -> SampleSchemas:
        return SampleSchemas(self.schemas.document)

    def operation(self, operation: Operation) -> Operation:
        """Return an operation that lacks no example."""
        parameters = tuple(map(self._parameter, operation.parameters))
        body = self._body(operation.body) if operation.body else None
        if parameters == operation.parameters and body == operation.body:
            return operation
        return attrs.evolve(operation, parameters=parameters, body=body)

    def _parameter(self, parameter: Parameter) -> Parameter:
        lacks = parameter.required and not self._fits(parameter.schema_pointer, example_value(parameter))
        for value in self._made(parameter.schema_pointer, parameter.schema) if lacks else ():
            return attrs.evolve(parameter, examples={_NAME: value, **parameter.examples})
        return parameter

    def _body(self, body: RequestBody) -> RequestBody:
        return attrs.evolve(body, content=tuple(map(self._content, body.content)))

    def _content(self, content: MediaType) -> MediaType:
        lacks = "json" in content.media_type and content.schema is not None and not content.examples
        for value in self._made(content.schema_pointer, content.schema) if lacks else ():
            return attrs.evolve(content, examples={_NAME: value})
        return content

    def _made(self, pointer: str, schema: Any) -> Iterator[Any]:
        value = fitting(self._sampling, Sampler(self.schemas.document), pointer, schema)
        if self._fits(pointer, value):
            yield value

    def _fits(self, pointer: str, value: Any) -> bool:
        return self.schemas.accepts(pointer, value)

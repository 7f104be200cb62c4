"""Gather what a run saw besides its findings: what may bear witness."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs

from ...spec import Operation, Spec
from ...spec.pointers import join
from ..conformance import Schemas, json_body, matching
from ..findings import Findings, Reply
from ..report import Deviation, Finding
from .printed import Printed, kept_places, read_printed


@attrs.frozen(eq=False)
class Evidence:
    """Everything that is known about one run; `findings` are the distinct ones, led to their places."""

    found: Findings
    findings: tuple[Finding, ...]
    simulated: bool

    @property
    def spec(self) -> Spec:
        """Return the spec that was tested against."""
        return self.found.spec

    @property
    def schemas(self) -> Schemas:
        """Return the compiled schemas of the spec."""
        return self.found.schemas

    @property
    def server(self) -> str:
        """Return what the target is called in a sentence."""
        return "the simulator" if self.simulated else "the vendor"

    @cached_property
    def printed(self) -> Printed:
        """Return what the printed examples show."""
        return read_printed(self.spec, self.schemas)

    @cached_property
    def keepers(self) -> Mapping[str, frozenset[str]]:
        """Return by place of a schema the operations of which some reply keeps to it."""
        kept: dict[str, set[str]] = {}
        for samples in self.found.good.values():
            for reply in samples:
                for place in self._kept(reply):
                    kept.setdefault(place, set()).add(reply.operation.id)
        return {place: frozenset(operations) for place, operations in kept.items()}

    def _kept(self, reply: Reply) -> frozenset[str]:
        response = reply.response
        declared = reply.operation.response(response.status_code)
        content = matching(declared.content, response.headers.get("Content-Type", "")) if declared else None
        if content is None or content.schema is None or "json" not in content.media_type:
            return frozenset()
        return kept_places(self.schemas, content.schema_pointer, json_body(response))

    @cached_property
    def breakers(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Return by place and keyword the operations whose replies break it."""
        broken: dict[tuple[str, str], set[str]] = {}
        for finding in self.findings:
            if finding.deviation:
                key = finding.deviation.place, finding.deviation.keyword
                broken.setdefault(key, set()).add(finding.operation)
        return {key: frozenset(operations) for key, operations in broken.items()}

    def senders(self, about: Deviation) -> frozenset[str]:
        """Return the operations whose replies have a header that others lack."""
        holder = about.place.removesuffix("/required")
        return frozenset(
            operation.id
            for operation in self.spec.operations
            for response in operation.responses
            for header in response.headers
            if header.schema_pointer.startswith(join(holder, ""))
            and any(
                header.name in reply.response.headers for reply in self._replies(operation, response.status)
            )
        )

    def _replies(self, operation: Operation, status: str) -> Iterator[Reply]:
        for (name, number), samples in self.found.good.items():
            if name == operation.id and status.upper() in {str(number), f"{number // 100}XX", "DEFAULT"}:
                yield from samples

    def statuses(self, operation_id: str) -> Counter[int]:
        """Return how often each status came from an operation."""
        told = Counter[int]()
        for (name, status), number in self.found.replies.items():
            if name == operation_id:
                told[status] += number
        return told

"""Run the rules over a document and gather all findings."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ..document import Document
from ..errors import Finding
from .examples import named_examples, single_examples, valid_examples
from .extensions import known_extensions
from .failures import failure_statuses, rate_headers, shared_failures, waiting_time
from .links import link_expressions, link_targets, links_from_create
from .logins import logins, waits_in_bodies
from .naming import (
    example_names,
    operation_ids,
    operation_tags,
    quoted_keys,
    schema_names,
    tag_names,
    vendor_slug,
    webhook_ids,
)
from .order import operation_order, section_order, version_order
from .parameters import declared_security, distinct_parameters, distinct_paths, path_parameters
from .promises import extension_promises, promised_headers
from .references import component_references, local_references, used_components
from .shapes import inline_objects
from .sources import known_sources, sourced_facts
from .structure import servers_at_the_root, servers_with_addresses, valid_schemas, valid_structure
from .survey import Survey
from .webhooks import webhook_names, webhook_signatures, webhook_subscriptions, webhook_triggers

Rule = Callable[[Survey], Iterator[Finding]]

ESSENTIAL: tuple[Rule, ...] = (
    valid_structure,
    valid_schemas,
    local_references,
    path_parameters,
    distinct_parameters,
    servers_with_addresses,
    declared_security,
    operation_ids,
    operation_tags,
    quoted_keys,
    known_extensions,
)
"""What every verb needs: with no finding here, a document can be read."""

HOUSE: tuple[Rule, ...] = (
    vendor_slug,
    section_order,
    version_order,
    operation_order,
    tag_names,
    webhook_ids,
    schema_names,
    example_names,
    distinct_paths,
    servers_at_the_root,
    component_references,
    used_components,
    inline_objects,
    failure_statuses,
    shared_failures,
    waiting_time,
    rate_headers,
    named_examples,
    single_examples,
    valid_examples,
    link_targets,
    link_expressions,
    links_from_create,
    extension_promises,
    promised_headers,
    logins,
    waits_in_bodies,
    webhook_signatures,
    webhook_names,
    webhook_subscriptions,
    webhook_triggers,
    sourced_facts,
    known_sources,
)
"""What makes a document one of this house."""

CONSISTENT: tuple[Rule, ...] = (
    path_parameters,
    distinct_parameters,
    declared_security,
    valid_examples,
    link_targets,
    link_expressions,
    extension_promises,
    promised_headers,
)
"""What holds one part of a document to another, whatever the house."""


def essential(document: Document, vendor: str, extensions: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Return what keeps a document from being read, ordered by line."""
    return _run(ESSENTIAL, Survey(document, vendor, extensions))


def lint(document: Document, vendor: str, extensions: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Return everything that is wrong with a document, ordered by line."""
    return _run(ESSENTIAL + HOUSE, Survey(document, vendor, extensions))


def contradictions(document: Document, vendor: str, extensions: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Return where a document says one thing here and another there, ordered by line."""
    return _run(CONSISTENT, Survey(document, vendor, extensions))


def _run(rules: Iterable[Rule], survey: Survey) -> tuple[Finding, ...]:
    found = dict.fromkeys(finding for rule in rules for finding in rule(survey))
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[int, str]:
    return finding.line or 0, finding.pointer

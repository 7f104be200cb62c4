"""Each example call that a vendor prints is taken by its simulator over the wire, body and all."""

from contextlib import closing
from pathlib import Path

import pytest

from specloom.contract import Url, credential_variables
from specloom.contract.checks.acceptance import examples_are_accepted, printed_records_come_as_printed
from specloom.contract.session import open_session
from specloom.contract.target import connect
from specloom.mock import load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])


@pytest.mark.parametrize("vendor", WORKSPACE.vendors())
def test_every_printed_call_is_answered_as_the_spec_says(vendor: str) -> None:
    spec = read_spec(load_document(WORKSPACE.spec(vendor)), vendor)
    rules, seed = WORKSPACE.rules(vendor), WORKSPACE.seed(vendor)
    credential = ":".join("test" for _ in credential_variables(spec))
    with running(load_simulator(spec, rules=rules, seed=seed, limits=False)) as url:
        connection = connect(spec, Url(url, credential))
        with closing(connection.transport):
            session = open_session(spec, connection)
            printed_records_come_as_printed(session)
            examples_are_accepted(session)

    assert session.findings.found == []
    assert {operation for _, operation in session.findings.sent} == {
        operation.id for operation in spec.operations
    }

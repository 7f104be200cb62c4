"""Hold a server to its spec in a test suite of one's own: a test for each operation and phase.

    from specloom.testing import Contract

    acme = Contract("acme")

    @acme.parametrize()
    def test_acme(case):
        case.check()

Reading such a module sends nothing and imports no engine; the first test that needs a run starts it.
"""

from .contracts import Case, Contract, ContractNews

__all__ = ["Case", "Contract", "ContractNews"]

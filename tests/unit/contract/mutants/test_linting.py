"""A spec that contradicts itself is found by lint, where no call shows it."""

import attrs
from tests.unit.contract.mutants.test_wrong_facts import KINDS, defects
from tests.unit.contract.shelf import SPEC

from specloom.contract.mutants.mutant import Defect, Mutant
from specloom.contract.mutants.wrong_facts import linted
from specloom.contract.mutants.wrong_facts.edits import drop, put, together

BOOK = "/components/schemas/Book"


def mutant(defect: Defect) -> Mutant:
    return Mutant(KINDS["link wrong"], "books_get", defect, frozenset({"books_get"}))


def test_a_link_that_takes_what_nothing_describes_is_linted() -> None:
    operation, defect = next(defects(KINDS["link wrong"]))
    found = linted(SPEC, Mutant(KINDS["link wrong"], operation, defect, frozenset()))

    assert found
    assert found.verdict
    assert (found.check, found.phase, found.verdict.party) == ("link", "lint", "spec")


def test_what_lint_has_against_the_right_spec_as_well_is_not_told() -> None:
    link = "/paths/~1books/post/responses/200/links/get/parameters/bookId"
    spec = attrs.evolve(
        SPEC, document=attrs.evolve(SPEC.document, root=put(link, "$response.body#/no")(SPEC.document.root))
    )
    same = Defect("the title", rewrite=put("/info/title", "Shelves"))

    assert linted(spec, mutant(same)) is None


def test_rules_of_the_house_are_no_detectors() -> None:
    bare = Defect("no tag", rewrite=together(drop("/paths/~1books/get/tags"), drop("/info/title")))

    assert linted(SPEC, mutant(bare)) is None

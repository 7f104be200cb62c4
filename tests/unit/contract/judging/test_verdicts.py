import pytest

from specloom.contract.report import Deviation, Finding

from .bench import BOOK, Bench, books


def test_a_finding_says_where_the_fact_stands_and_where_it_was_read() -> None:
    bench = Bench().came("books_get", {"id": "7", "title": "Emma"})
    assert bench.place == "/components/schemas/Book/properties/id/type"
    verdict = bench.verdict
    assert (verdict.file, verdict.line, verdict.kind) == ("books.yaml", 65, "documented")
    assert verdict.source == "Reference, at The book"


def test_a_finding_about_no_fact_of_its_own_is_placed_at_what_its_check_is_about() -> None:
    assert Bench().noted("books_list", "pages").place == "/paths/~1books/get/x-pagination"
    assert Bench().noted("books_list", "authentication").place == "/security"


def test_a_missing_header_is_placed_where_the_spec_requires_it() -> None:
    assert Bench().came("books_get", BOOK, headers={}).place == "/components/headers/RequestId/required"


def test_a_spec_without_sources_is_judged_all_the_same() -> None:
    spec = books(("      x-source: {from: reference, at: The book, kind: documented}\n", ""))
    verdict = Bench(spec).came("books_get", {"id": "7", "title": "Emma"}).verdict
    assert (verdict.party, verdict.source) == ("server", "Reference, at A book")


def test_the_spec_is_wrong_where_its_own_example_breaks_it_too() -> None:
    spec = books(("id: {type: integer}\n        title", "id: {type: string}\n        title"))
    assert Bench(spec).came("books_get", BOOK).verdict.party == "spec"


def test_the_server_is_wrong_where_the_printed_examples_keep_to_the_fact() -> None:
    verdict = Bench().came("books_get", {"id": "7", "title": "Emma"}).verdict
    assert (verdict.party, verdict.why) == ("server", "the one printed example keeps to it")


def test_the_server_is_wrong_where_other_operations_keep_to_the_same_fact() -> None:
    bench = Bench().came("books_list", [{**BOOK, "state": "used"}])
    verdict = bench.came("books_get", {**BOOK, "state": "lent"}).verdict
    assert verdict.party == "server"
    assert verdict.why == "the same fact holds in replies of books_list, and is kept to there"


def test_the_spec_is_wrong_where_all_operations_break_the_same_fact() -> None:
    bench = Bench().came("books_list", [{**BOOK, "state": "lent"}])
    found = bench.came("books_get", {**BOOK, "state": "lent"})
    assert found.parties == ["spec", "spec"]


def test_a_member_that_an_example_shows_is_missing_in_the_spec() -> None:
    assert Bench().came("books_get", {**BOOK, "pages": 3}).verdict.party == "spec"


def test_a_member_that_nothing_shows_is_the_simulators_invention_and_a_vendors_addition() -> None:
    assert Bench().came("books_get", {**BOOK, "mood": 3}).verdict.party == "server"
    assert Bench(simulated=False).came("books_get", {**BOOK, "mood": 3}).verdict.party == "spec"


def test_a_value_that_a_like_list_of_the_spec_has_is_missing_in_this_one() -> None:
    assert Bench().came("books_get", {**BOOK, "cover": "cloth"}).verdict.party == "spec"
    assert Bench().came("books_get", {**BOOK, "cover": "silk"}).verdict.party == "server"


def test_a_fact_that_was_inferred_makes_a_finding_news() -> None:
    found = Bench(simulated=False).came("notes_read", {"text": 3}).judged()
    assert found.verdict
    assert (found.verdict.party, found.verdict.news) == ("spec", True)
    assert found.message.startswith("News, as the spec only inferred this: ")


def test_a_vendor_has_changed_since_a_fact_was_observed() -> None:
    verdict = Bench(simulated=False).came("books_get", {**BOOK, "bound": "3 May"}).verdict
    assert verdict.party == "spec"
    assert verdict.why == "the fact was observed on 2026-01-02, and the vendor has changed since"


def test_a_status_that_operations_of_its_sort_declare_is_missing_in_the_spec() -> None:
    spec = books(('        "404": {description: nothing}\n        "429"', '        "429"'))
    assert Bench(spec).noted("books_list", "undeclared_status", 418, status(418)).verdict.party == "server"
    spec = books(('"404": {description: nothing}\n        "429"', '"429"'), *notes_know("404"))
    assert Bench(spec).noted("books_list", "undeclared_status", 404, status(404)).verdict.party == "spec"


def notes_know(status: str) -> list[tuple[str, str]]:
    declared = f'        "{status}": {{description: nothing}}\n        "200":\n          description: notes'
    return [('        "200":\n          description: notes', declared)]


def status(came: int) -> Deviation:
    return Deviation("/paths/~1books/get/responses", "status", got=came)


def test_a_body_under_a_wrong_label_is_the_servers_fault() -> None:
    found = Bench().came("books_get", BOOK, headers={"Content-Type": "text/html", "request-id": "1"})
    assert found.verdict.party == "server"


def test_a_media_type_that_all_others_declare_is_what_the_spec_should_say() -> None:
    spec = books(*plain_book())
    assert Bench(spec).came("books_get", BOOK).verdict.party == "spec"


def plain_book() -> list[tuple[str, str]]:
    schema = "\n              schema: {$ref: "
    return [(f"application/json:{schema}", f"application/xml:{schema}")]


def test_a_header_that_other_replies_have_is_the_servers_to_send() -> None:
    bench = Bench().came("books_list", [])
    assert bench.came("books_get", BOOK, headers={}).verdict.party == "server"
    bench = Bench().came("books_list", [], headers={}).came("books_get", BOOK, headers={})
    assert bench.parties == ["spec", "spec"]


def test_a_failure_is_the_servers_whatever_was_asked() -> None:
    assert Bench().noted("notes_read", "server_error", 500).verdict.party == "server"
    assert Bench().noted("notes_read", "example_accepted", 500).verdict.party == "server"


def test_pages_and_filters_that_do_not_fit_are_the_servers_fault() -> None:
    assert Bench().noted("books_list", "pages").verdict.party == "server"


def test_a_credential_that_opens_nothing_is_the_environment() -> None:
    verdict = Bench(simulated=False).noted("books_get", "example_accepted", 401).verdict
    assert verdict.party == "environment"
    assert "refused everywhere (401)" in verdict.why


def test_a_credential_that_opens_all_but_one_operation_lacks_a_permission() -> None:
    bench = Bench(simulated=False).came("books_list", []).noted("books_get", "example_accepted", 403)
    assert bench.verdict.party == "environment"
    bench = Bench(simulated=False).came("books_list", []).noted("books_get", "example_accepted", 401)
    assert bench.verdict.party == "server"


def test_a_credential_that_the_spec_does_not_ask_for_is_missing_there() -> None:
    spec = books(("operationId: notes_read", "operationId: notes_read\n      security: []"))
    bench = Bench(spec).came("books_list", []).noted("notes_read", "example_accepted", 401)
    assert bench.verdict.party == "spec"


def test_a_quota_that_was_used_up_is_the_environment() -> None:
    assert Bench().noted("notes_read", "example_accepted", 429).verdict.party == "environment"


def test_a_printed_id_that_an_account_does_not_have_is_the_environment() -> None:
    assert Bench(simulated=False).noted("books_get", "example_accepted", 404).verdict.party == "environment"
    assert Bench(simulated=True).noted("books_get", "example_accepted", 404).verdict.party == "server"


def test_a_gateway_that_answers_for_a_vendor_is_the_environment() -> None:
    assert Bench(simulated=False).noted("books_get", "server_error", 503).verdict.party == "environment"
    assert Bench(simulated=True).noted("books_get", "server_error", 503).verdict.party == "server"


def test_no_reply_at_all_is_the_environment() -> None:
    bench = Bench()
    bench.found.add(Finding("coverage", "books_get", "error", "Network Error", "", None, 1))
    assert bench.verdict.party == "environment"


def test_a_request_whose_own_example_is_invalid_speaks_against_the_spec() -> None:
    spec = books(("schema: {type: integer}, example: 7", "schema: {type: boolean}, example: 7"))
    assert Bench(spec).noted("books_get", "positive_data_acceptance", 400).verdict.party == "spec"
    assert Bench().noted("books_get", "positive_data_acceptance", 400).verdict.party == "either"


def test_an_address_at_which_nothing_ever_answers_is_wrong_in_the_spec() -> None:
    bench = Bench().came("books_list", []).noted("notes_read", "example_accepted", 405)
    assert bench.verdict.party == "spec"
    assert Bench().noted("notes_read", "example_accepted", 405).verdict.party == "either"


def test_a_media_type_that_the_server_does_not_take_is_wrong_in_the_spec() -> None:
    bench = Bench().came("books_list", []).noted("books_list", "example_accepted", 415)
    assert bench.verdict.party == "spec"


def test_a_bound_that_its_own_description_contradicts_is_wrong() -> None:
    size = "schema: {type: integer, maximum: 50}"
    about = Deviation("/paths/~1books/get/parameters/0/schema/maximum", "maximum", got=51)

    def party(words: str) -> str:
        bench = Bench(books((size, f"description: {words}, {size}")))
        return bench.noted("books_list", "invalid_parameter_refused", 200, about).verdict.party

    assert party("At most 100") == "spec"
    assert party("At most 50") == "server"
    assert party("How many") == "either"


def test_a_credential_that_is_refused_where_the_spec_has_it_for_one_operation_alone_is_misplaced() -> None:
    moved = ("operationId: notes_read", "operationId: notes_read\n      security: [{other: []}]")
    scheme = ("securitySchemes: {", "securitySchemes: {other: {type: http, scheme: bearer}, ")
    bench = Bench(books(moved, scheme)).came("books_list", [])
    assert bench.noted("notes_read", "example_accepted", 401).verdict.party == "spec"


def test_a_body_that_cannot_be_read_is_the_servers_fault_and_no_news() -> None:
    verdict = Bench().noted("notes_read", "unreadable_body").verdict
    assert (verdict.party, verdict.news) == ("server", False)


def test_a_refusal_for_the_quota_that_is_not_as_declared_is_judged_like_any_reply() -> None:
    assert Bench().noted("notes_read", "missing_header", 429).verdict.party != "environment"
    assert Bench().noted("notes_read", "undeclared_status", 429).verdict.party == "environment"


@pytest.mark.parametrize("simulated", [True, False])
def test_a_status_that_was_only_inferred_yields_to_the_one_that_comes_whoever_answers(
    simulated: bool,
) -> None:
    verdict = Bench(simulated=simulated).came("notes_read", {"text": "so"}, status=201).verdict

    assert (verdict.party, verdict.news) == ("spec", True)

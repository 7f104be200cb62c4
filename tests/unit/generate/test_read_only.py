"""What may only be read is found at any depth, and each schema is looked at once."""

from specloom.generate.read_only import BODY, omitted

from .shop import schemas_of

LINK = "{$ref: '#/components/schemas/S%d'}"


def web(size: int, member: str = "") -> str:
    """Write schemas each of which refers to all of them."""
    links = ", ".join(f"to{number}: {LINK % number}" for number in range(size))
    return "\n".join(f"S{number}: {{properties: {{{member}{links}}}}}" for number in range(size))


def test_a_web_of_schemas_is_as_much_work_as_it_has_links() -> None:
    schemas = schemas_of(web(30, "id: {type: integer, readOnly: true}, "))

    found = omitted([{"$ref": "#/components/schemas/S0"}], schemas)

    assert sum(len(each.paths) for each in found.values()) == 30
    assert sum(len(each.others) for each in found.values()) == 30 * 30 + 1


def test_a_web_in_which_all_may_be_sent_says_nothing() -> None:
    assert omitted([{"$ref": "#/components/schemas/S0"}], schemas_of(web(30))) == {}


def test_a_chain_of_schemas_may_be_long() -> None:
    pairs = "\n".join(f"S{number}: {{properties: {{to: {LINK % (number + 1)}}}}}" for number in range(2000))
    schemas = schemas_of(f"{pairs}\nS2000: {{properties: {{id: {{readOnly: true}}}}}}")

    assert len(omitted([{"$ref": "#/components/schemas/S0"}], schemas)) == 2002


def test_what_one_member_of_a_union_lets_be_written_may_be_sent() -> None:
    schemas = schemas_of(
        """
        Cat:
          properties:
            id: {readOnly: true}
            lives: {readOnly: true}
            kitten: {$ref: "#/components/schemas/Pet"}
        Dog: {properties: {id: {type: integer}}}
        Pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
        """
    )

    found = omitted([{"$ref": "#/components/schemas/Pet"}], schemas)

    assert found[BODY].others == {((), "Pet"): None}
    assert found["union 0"].paths == {("lives",): None}
    assert found["union 0"].others == {(("kitten",), "Pet"): None}

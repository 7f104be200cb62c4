from ..simulating import simulate


def test_what_is_no_property_of_the_objects_is_not_kept_to_be_looked_for() -> None:
    simulator = simulate("""\
        /pets:
          get:
            operationId: pets_list
            x-resource: {name: pet, action: list}
            parameters:
              - {name: kind, in: query, schema: {type: string}}
              - {name: trace, in: query, schema: {type: string}}
            responses:
              "200":
                description: P.
                content:
                  application/json:
                    schema: {type: array, items: {type: object, properties: {id: {}, kind: {type: string}}}}
        """)
    assert simulator.backend.resources.indexes()["pet"] == {"kind"}

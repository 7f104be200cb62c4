import attrs
import pytest

from specloom.generate.clients import client_of
from specloom.generate.guide import Failure, Guide, guide_of
from specloom.generate.models import ModelNames

from .shop import spec_of

ORDERS = """
    paths:
      /orders:
        get:
          operationId: orders_list
          tags: [orders]
          x-pagination: {style: page, request: page, items: /}
          responses: {"200": {content: {application/json: {schema: {type: array}}}}}
      /orders/{id}:
        put:
          operationId: orders_write
          tags: [orders]
          parameters: [{name: id, in: path, required: true, schema: {}, example: o-1}]
          requestBody:
            required: true
            content:
              application/json:
                schema: {required: [a, b], properties: {a: {}, b: {}, c: {}}}
                example: {a: "it's", c: 1}
          responses:
            "404": {description: There is none}
            "4XX": {description: Never told}
"""


def guide(text: str) -> Guide:
    spec = spec_of(text)
    return guide_of(spec, client_of(spec, ModelNames({}, {})))


def test_the_first_call_is_made_with_the_examples_of_the_spec() -> None:
    assert guide(ORDERS).first == (
        "from shop_sdk import ShopClient\n\nclient = ShopClient()\n"
        'result = client.orders.write("o-1", a="it\'s", b="b")\nprint(result)\n'
    )


def test_the_asynchronous_call_awaits() -> None:
    assert 'result = await client.orders.write("o-1"' in guide(ORDERS).asynchronous


def test_a_list_is_iterated() -> None:
    assert guide(ORDERS).paged == "for item in client.orders.list():\n    print(item)\n"


def test_a_vendor_of_lists_alone_starts_with_a_list() -> None:
    lists = ORDERS.partition("      /orders/{id}")[0]

    assert "client.orders.list()" in guide(lists).first


def test_what_a_vendor_does_not_have_is_not_told() -> None:
    made = guide("paths: {/a: {get: {operationId: a_get, tags: [a]}}}")

    code = (
        made.paged,
        made.formatted,
        made.downloaded,
        made.loaded,
        made.served,
        made.received,
        made.uploads,
    )
    assert {*code} == {""}
    assert (made.limits, made.failures) == ((), ())


def test_the_environment_is_named_beside_the_first_call() -> None:
    scheme = "components: {securitySchemes: {key: {type: apiKey, in: query, name: k}}}"
    made = guide(f"{scheme}\npaths: {{/a: {{get: {{operationId: a_get, tags: [a]}}}}}}")

    assert "client = ShopClient()  # SHOP_API_KEY from the environment" in made.first


def test_calls_that_no_source_states_are_listed() -> None:
    inferred = "x-source: {from: a, at: b, kind: inferred, note: Guessed.}"
    made = guide(f"paths: {{/a: {{get: {{operationId: a_get, tags: [a], {inferred}}}}}}}")

    assert made.inferred == (("a.get", "GET /a"),)
    assert guide(ORDERS).inferred == ()


def test_what_the_spec_says_of_itself_is_told() -> None:
    spec = attrs.evolve(spec_of(ORDERS), description="Sells shoes.")

    assert guide_of(spec, client_of(spec, ModelNames({}, {}))).description == "Sells shoes."


def test_failures_are_told_in_the_words_of_the_spec() -> None:
    assert guide(ORDERS).failures == (Failure("NotFound", "404. There is none."),)


@pytest.mark.parametrize(
    ("quotas", "told"),
    [
        ("{quota: 5, window: 1}", "5 points a second; a read takes 1, a write 10."),
        ("{quota: 5, window: 90}", "5 points in 90 seconds; a read takes 1, a write 10."),
        (
            "{quota: 25, window: 1}, {quota: 150, window: 60, overflow: true}",
            "25 points a second, and when that is used up 150 points a minute; a read takes 1, a write 10.",
        ),
    ],
)
def test_quotas_are_told_in_words(quotas: str, told: str) -> None:
    policy = f"{{partition: api-key, quotas: [{quotas}], cost: {{read: 1, write: 10}}}}"
    made = guide(f"x-rate-limits: {{k: {policy}}}\npaths: {{/a: {{get: {{operationId: a_get, tags: [a]}}}}}}")

    assert made.limits == (f"`k`, for each API key: {told}",)


def test_where_every_call_costs_one_quotas_are_told_in_calls() -> None:
    limits = "x-rate-limits: {k: {partition: ip, quotas: [{quota: 5, window: 60}]}}"
    made = guide(f"paths: {{/a: {{get: {{operationId: a_get, tags: [a]}}}}}}\n{limits}")

    assert made.limits == ("`k`, for each IP address: 5 calls a minute.",)


def test_the_first_call_is_not_the_one_that_needs_no_credential() -> None:
    needed = "parameters: [{name: id, in: query, required: true, schema: {}}]"
    made = guide(f"""
    security: [{{key: []}}]
    paths:
      /login: {{post: {{operationId: a_login, tags: [a], security: [], {needed}}}}}
      /a: {{get: {{operationId: a_get, tags: [a], {needed}}}}}
      /b: {{get: {{operationId: a_other, tags: [a], {needed}}}}}
    components: {{securitySchemes: {{key: {{type: http, scheme: bearer}}}}}}
    """)

    assert "client.a.get(" in made.first


def test_state_is_promised_only_where_something_is_stored() -> None:
    stored = "x-resource: {name: thing, action: list, key: id}"

    assert not guide(ORDERS).keeps_state
    assert guide(f"paths: {{/a: {{get: {{operationId: a_get, tags: [a], {stored}}}}}}}").keeps_state


MANY = """
    security: [{key: []}]
    x-webhook-signature: {header: X-S, algorithm: hmac-sha256, encoding: hex, key: api-key}
    paths:
      /pictures/{id}:
        get:
          operationId: pictures_get
          tags: [pictures]
          parameters: [{name: id, in: path, required: true, schema: {}, example: p-1}]
          responses: {"200": {content: {image/png: {}}}}
      /pictures/batch:
        post:
          operationId: pictures_tag_batch
          tags: [pictures]
          x-batch: {items: pictures, max: 2}
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  required: [pictures]
                  properties: {pictures: {type: array, maxItems: 2, items: {type: string}}}
                example: {pictures: [p-1, p-2]}
          responses: {"204": {description: Tagged.}}
    webhooks:
      made: {post: {requestBody: {content: {application/json: {example: {id: p-1}}}}, responses: {}}}
    components: {securitySchemes: {key: {type: http, scheme: bearer}}}
"""


def test_a_picture_is_downloaded_to_a_file() -> None:
    assert guide(MANY).downloaded == (
        'with client.pictures.with_streaming_response.get("p-1") as response:\n'
        '    response.download("get.bin", progress=print)\n'
    )


def test_many_items_are_sent_with_a_journal() -> None:
    assert 'in client.pictures.tag_many(items, journal="load.db"):' in guide(MANY).loaded
    assert guide(MANY).loaded.startswith('items = ["p-1", "p-2"]\n')


def test_a_webhook_is_served_and_read() -> None:
    made = guide(MANY)

    assert "webhooks = ShopWebhooks()  # SHOP_WEBHOOK_SECRET or SHOP_API_KEY" in made.served
    assert 'body = json.dumps({"id": "p-1"})\nevent = webhooks.verify(body, ' in made.received


def test_what_nobody_signs_is_served_unverified() -> None:
    made = guide(MANY.replace("x-webhook-signature: ", "x-webhook-event: {header: X-Event} #"))

    assert "webhooks.endpoint(handle, verified=False)" in made.served
    assert "event = webhooks.parse(body)" in made.received


def test_a_list_is_left_and_gone_on_with() -> None:
    assert "client.orders.list(**pages.next_arguments)" in guide(ORDERS).resumed


def test_what_takes_a_file_is_named() -> None:
    upload = """
    paths:
      /files:
        post:
          operationId: files_add
          tags: [files]
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema: {required: [file], properties: {file: {type: string, format: binary}}}
          responses: {"204": {description: Kept.}}
"""

    assert guide(upload).uploads == "`client.files.add`"


def test_the_simulator_lets_in_whoever_has_all_of_the_first_choice() -> None:
    made = guide("""
    security: [{key: [], shop: []}, {login: []}]
    paths: {/a: {get: {operationId: a_get, tags: [a]}}}
    components:
      securitySchemes:
        key: {type: apiKey, in: header, name: K}
        shop: {type: apiKey, in: query, name: s}
        login: {type: http, scheme: basic}
    """)

    assert made.proofs == ("key", "shop")


def test_a_token_is_had_by_what_the_client_itself_is_known_by() -> None:
    flow = "clientCredentials: {tokenUrl: /token, scopes: {}}"
    made = guide(f"""
    security: [{{oauth: []}}]
    paths: {{/a: {{get: {{operationId: a_get, tags: [a]}}}}}}
    components: {{securitySchemes: {{oauth: {{type: oauth2, flows: {{{flow}}}}}}}}}
    """)

    assert made.logins == "`client_id=` and `client_secret=`"


@pytest.mark.parametrize(("version", "simulated"), [("3.0.3", False), ("3.1.1", True), ("3.2.0", False)])
def test_a_simulator_is_promised_only_of_documents_that_it_serves(version: str, simulated: bool) -> None:
    text = f"openapi: {version}\ninfo: {{title: Shop, version: '1'}}\npaths: {{}}\n"

    assert guide(text).is_simulated is simulated

from pathlib import Path

from specloom.contract import groups
from specloom.spec import parse_document, read_spec

SPEC = """
openapi: 3.1.0
info: {title: Acme, version: "1"}
paths:
  /orders:
    post:
      operationId: orders_create
      tags: [orders]
      x-resource: {name: order, action: create, key: id}
      responses:
        "201":
          description: An order.
          links: {track: {operationId: parcels_track, parameters: {id: $response.body#/parcel}}}
    get:
      operationId: orders_list
      tags: [carts]
      x-resource: {name: order, action: list}
      responses: {"200": {description: Orders.}}
  /parcels/{id}: {get: {operationId: parcels_track, tags: [parcels], responses: {"200": {description: p}}}}
  /parcels: {get: {operationId: parcels_list, tags: [parcels], responses: {"200": {description: p}}}}
  /health: {get: {operationId: health, tags: [service], responses: {"200": {description: h}}}}
"""


def test_operations_of_a_resource_or_a_tag_and_those_that_links_connect_belong_together() -> None:
    spec = read_spec(parse_document(SPEC, Path("openapi.yaml")), "acme")

    assert set(groups(spec)) == {
        frozenset({"orders_create", "orders_list", "parcels_track", "parcels_list"}),
        frozenset({"health"}),
    }

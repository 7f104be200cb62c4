# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Verify and read what AiTrillion Connector API, as AiTrillion's store plugins use it sends."""

from typing import TypeAlias

from . import models
from ._runtime.events import Contract, Payload, UnknownEvent
from ._runtime.shapes import (
    one,
)
from ._runtime.webhooks import Receiver

Event: TypeAlias = "models.Coupon | UnknownEvent"
"""What the vendor sends: the payload of an event, or an UnknownEvent."""

CONTRACT = Contract(
    "Aitrillion",
    (
        Payload(
            ("createcoupon",),
            one(lambda: models.Coupon),
            known=frozenset(
                {
                    "allow_free_shipping",
                    "cart_maximum_amount",
                    "cart_minimum_amount",
                    "coupon_code",
                    "coupon_description",
                    "coupon_expiry",
                    "discount_amount",
                    "discount_type",
                    "exclude_product_ids",
                    "is_individual_use",
                    "per_user_limit",
                    "product_ids",
                    "user_id",
                    "uses_limit",
                }
            ),
        ),
    ),
)


class AitrillionWebhooks(Receiver[Event]):
    """Verify and read what Aitrillion sends; no call is made, and no client is needed."""

    def __init__(self) -> None:
        super().__init__(CONTRACT)

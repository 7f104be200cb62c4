# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Verify and read what Hive Merchant API sends."""

import time
from collections.abc import Callable
from typing import TypeAlias

from . import models
from ._runtime.events import Contract, Payload, UnknownEvent
from ._runtime.settings import WebhookSecret
from ._runtime.shapes import (
    one,
)
from ._runtime.signatures import Signature
from ._runtime.webhooks import Receiver, environment_secret

Event: TypeAlias = "models.Shipment | models.RestockingShipment | models.Return | UnknownEvent"
"""What the vendor sends: the payload of an event, or an UnknownEvent."""

CONTRACT = Contract(
    "Hive",
    (
        Payload(
            ("delivery_status_updated", "shipment_status_updated"),
            one(lambda: models.Shipment),
            required=frozenset({"created_at", "id", "items"}),
            known=frozenset(
                {
                    "created_at",
                    "delivered_at",
                    "delivery_status",
                    "id",
                    "items",
                    "merchant_order_id",
                    "order_id",
                    "shipment_provider",
                    "shipped_at",
                    "status",
                }
            ),
        ),
        Payload(
            ("restocking_shipment_status_updated",),
            one(lambda: models.RestockingShipment),
            required=frozenset(
                {"delivery_option", "id", "restocking_shipment_items", "status", "warehouse_id"}
            ),
            known=frozenset(
                {
                    "barcode",
                    "delivery_option",
                    "estimated_arrival_date",
                    "id",
                    "merchant_id",
                    "po_number",
                    "restocking_shipment_items",
                    "status",
                    "supplier_name",
                    "tracking_code",
                    "warehouse_id",
                }
            ),
        ),
        Payload(
            ("return_status_updated",),
            one(lambda: models.Return),
            required=frozenset({"created_at", "id", "status"}),
            known=frozenset(
                {
                    "carrier",
                    "completed_handling_at",
                    "created_at",
                    "id",
                    "order",
                    "photos",
                    "received_at",
                    "return_items",
                    "return_line_items",
                    "return_reason",
                    "return_reason_type",
                    "started_processing_at",
                    "status",
                    "tracking_code",
                    "tracking_url",
                }
            ),
        ),
    ),
    signatures=(Signature("x-hive-signature", "hmac-sha256", "hex"),),
    scheme="apiKey",
)


class HiveWebhooks(Receiver[Event]):
    """Verify and read what Hive sends; no call is made, and no client is needed."""

    def __init__(
        self, secret: WebhookSecret | None = None, *, clock: Callable[[], float] = time.time
    ) -> None:
        """Make a receiver.

        Args:
            secret: What deliveries are signed with, or several while they are rotated; HIVE_WEBHOOK_SECRET or HIVE_API_KEY when left out.
            clock: Seconds since the epoch.
        """
        super().__init__(CONTRACT, secret or environment_secret("HIVE_WEBHOOK_SECRET", "HIVE_API_KEY"), clock)

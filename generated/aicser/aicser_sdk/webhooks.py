# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Verify and read what Aicser Platform API sends."""

from typing import TypeAlias

from . import models
from ._runtime.events import Contract, Payload, UnknownEvent
from ._runtime.shapes import (
    one,
)
from ._runtime.webhooks import Receiver

Event: TypeAlias = "models.ChartCreatedEvent | models.ChartUpdatedEvent | models.ChartDeletedEvent | models.DashboardCreatedEvent | models.UserCreatedEvent | models.DataUploadedEvent | UnknownEvent"
"""What the vendor sends: the payload of an event, or an UnknownEvent."""

CONTRACT = Contract(
    "Aicser",
    (
        Payload(
            ("chart.created",),
            one(lambda: models.ChartCreatedEvent),
            marks=((("event",), "chart.created"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("chart.updated",),
            one(lambda: models.ChartUpdatedEvent),
            marks=((("event",), "chart.updated"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("chart.deleted",),
            one(lambda: models.ChartDeletedEvent),
            marks=((("event",), "chart.deleted"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("dashboard.created",),
            one(lambda: models.DashboardCreatedEvent),
            marks=((("event",), "dashboard.created"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("user.created",),
            one(lambda: models.UserCreatedEvent),
            marks=((("event",), "user.created"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("data.uploaded",),
            one(lambda: models.DataUploadedEvent),
            marks=((("event",), "data.uploaded"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
    ),
    member=("event",),
)


class AicserWebhooks(Receiver[Event]):
    """Verify and read what Aicser sends; no call is made, and no client is needed."""

    def __init__(self) -> None:
        super().__init__(CONTRACT)

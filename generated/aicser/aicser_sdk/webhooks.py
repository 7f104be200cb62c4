# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Verify and read what Aicser Platform API sends."""

from typing import TypeAlias

from . import models
from ._runtime.events import Contract, Payload, UnknownEvent
from ._runtime.shapes import one
from ._runtime.webhooks import Receiver

Event: TypeAlias = "models.ChartCreatedEvent | models.ChartUpdatedEvent | models.ChartDeletedEvent | models.DashboardCreatedEvent | models.UserCreatedEvent | models.DataUploadedEvent | UnknownEvent"
"""What the vendor sends: the payload of an event, or an UnknownEvent."""

CONTRACT = Contract(
    "Aicser",
    (
        Payload(
            ("chart.created",),
            lambda data: one(lambda: models.ChartCreatedEvent)(data),
            marks=((("event",), "chart.created"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("chart.updated",),
            lambda data: one(lambda: models.ChartUpdatedEvent)(data),
            marks=((("event",), "chart.updated"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("chart.deleted",),
            lambda data: one(lambda: models.ChartDeletedEvent)(data),
            marks=((("event",), "chart.deleted"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("dashboard.created",),
            lambda data: one(lambda: models.DashboardCreatedEvent)(data),
            marks=((("event",), "dashboard.created"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("user.created",),
            lambda data: one(lambda: models.UserCreatedEvent)(data),
            marks=((("event",), "user.created"),),
            required=frozenset({"data", "event"}),
            known=frozenset({"data", "event", "timestamp"}),
        ),
        Payload(
            ("data.uploaded",),
            lambda data: one(lambda: models.DataUploadedEvent)(data),
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

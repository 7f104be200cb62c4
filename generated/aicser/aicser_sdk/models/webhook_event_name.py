# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

WebhookEventName = (
    Literal[
        "chart.created",
        "chart.updated",
        "chart.deleted",
        "dashboard.created",
        "user.created",
        "data.uploaded",
    ]
    | str
)
"""An event that can be sent."""

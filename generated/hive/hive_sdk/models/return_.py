# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date_time, integer, mapping, one, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .return_item import ReturnItem
    from .return_order import ReturnOrder
    from .return_reason import ReturnReason
    from .return_reason_type import ReturnReasonType
    from .return_status import ReturnStatus


@define(repr=False)
class Return(Model):
    """A parcel that came back."""

    id: int
    """The id that Hive gave the return."""
    created_at: datetime.datetime
    """When Hive first heard of the return."""
    status: ReturnStatus
    """How far a return is: `on_the_way` to a warehouse; `arrived` there; `processing`; `action_required`,
    the merchant has to decide; `handling_completed`.
    """
    carrier: str | None | Unset = UNSET
    """The name of the carrier."""
    received_at: datetime.datetime | None | Unset = UNSET
    """When a warehouse received the return."""
    started_processing_at: datetime.datetime | None | Unset = UNSET
    """When the warehouse began to process the return."""
    completed_handling_at: datetime.datetime | None | Unset = UNSET
    """When the warehouse was done with the return."""
    order: ReturnOrder | Unset = UNSET
    """The order that came back."""
    photos: list[dict[str, Any]] | Unset = UNSET
    """Pictures of what was returned."""
    return_items: list[ReturnItem] | Unset = UNSET
    """What the customer announced in the Customer Portal."""
    return_line_items: list[dict[str, Any]] | Unset = UNSET
    """What the warehouse handled."""
    return_reason: ReturnReason | None | Unset = UNSET
    """Why the parcel came back."""
    return_reason_type: ReturnReasonType | None | Unset = UNSET
    """Who sent the parcel back; null or empty in the rare case of a return that is not yet processed and
    was not announced in the Customer Portal.
    """
    tracking_code: str | None | Unset = UNSET
    """The carrier's number of the parcel."""
    tracking_url: str | None | Unset = UNSET
    """Where the carrier tells how far the parcel is; made by Hive, and blank when the carrier is."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "created_at": "created_at",
        "status": "status",
        "carrier": "carrier",
        "received_at": "received_at",
        "started_processing_at": "started_processing_at",
        "completed_handling_at": "completed_handling_at",
        "order": "order",
        "photos": "photos",
        "return_items": "return_items",
        "return_line_items": "return_line_items",
        "return_reason": "return_reason",
        "return_reason_type": "return_reason_type",
        "tracking_code": "tracking_code",
        "tracking_url": "tracking_url",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .return_item import ReturnItem
        from .return_order import ReturnOrder

        decode_order = one(lambda: ReturnOrder)
        decode_photos = array(mapping())
        decode_return_items = array(one(lambda: ReturnItem))
        decode_return_line_items = array(mapping())
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "carrier": UNSET,
            "received_at": UNSET,
            "started_processing_at": UNSET,
            "completed_handling_at": UNSET,
            "order": UNSET,
            "photos": UNSET,
            "return_items": UNSET,
            "return_line_items": UNSET,
            "return_reason": UNSET,
            "return_reason_type": UNSET,
            "tracking_code": UNSET,
            "tracking_url": UNSET,
        }

        def decode(source: dict[str, Any]) -> Return:
            self, at = new(cls), ""
            whole = source if len(source) == 15 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "created_at"
                self.created_at = date_time(whole["created_at"])
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is str else text(value)
                at = "carrier"
                value = whole["carrier"]
                self.carrier = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "received_at"
                value = whole["received_at"]
                self.received_at = value if value is None or value is UNSET else date_time(value)
                at = "started_processing_at"
                value = whole["started_processing_at"]
                self.started_processing_at = value if value is None or value is UNSET else date_time(value)
                at = "completed_handling_at"
                value = whole["completed_handling_at"]
                self.completed_handling_at = value if value is None or value is UNSET else date_time(value)
                at = "order"
                value = whole["order"]
                self.order = UNSET if value is None or value is UNSET else decode_order(value)
                at = "photos"
                value = whole["photos"]
                self.photos = UNSET if value is None or value is UNSET else decode_photos(value)
                at = "return_items"
                value = whole["return_items"]
                self.return_items = UNSET if value is None or value is UNSET else decode_return_items(value)
                at = "return_line_items"
                value = whole["return_line_items"]
                self.return_line_items = (
                    UNSET if value is None or value is UNSET else decode_return_line_items(value)
                )
                at = "return_reason"
                value = whole["return_reason"]
                self.return_reason = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "return_reason_type"
                value = whole["return_reason_type"]
                self.return_reason_type = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "tracking_code"
                value = whole["tracking_code"]
                self.tracking_code = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "tracking_url"
                value = whole["tracking_url"]
                self.tracking_url = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 15
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode

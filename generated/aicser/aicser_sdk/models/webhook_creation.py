# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_event_name import WebhookEventName, check_webhook_event_name
from ..types import UNSET, Unset

T = TypeVar("T", bound="WebhookCreation")


@_attrs_define
class WebhookCreation:
    """The address, and the events.

    Attributes:
        url (str): The address to call.
        events (list[WebhookEventName]): The events to send.
        name (str | Unset): What the webhook is called.
        secret (str | Unset): A secret shared with the vendor.
        active (bool | Unset): Whether events are sent.
    """

    url: str
    events: list[WebhookEventName]
    name: str | Unset = UNSET
    secret: str | Unset = UNSET
    active: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        events = []
        for events_item_data in self.events:
            events_item: str = events_item_data
            events.append(events_item)

        name = self.name

        secret = self.secret

        active = self.active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
                "events": events,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if secret is not UNSET:
            field_dict["secret"] = secret
        if active is not UNSET:
            field_dict["active"] = active

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url")

        events = []
        _events = d.pop("events")
        for events_item_data in _events:
            events_item = check_webhook_event_name(events_item_data)

            events.append(events_item)

        name = d.pop("name", UNSET)

        secret = d.pop("secret", UNSET)

        active = d.pop("active", UNSET)

        webhook_creation = cls(
            url=url,
            events=events,
            name=name,
            secret=secret,
            active=active,
        )

        webhook_creation.additional_properties = d
        return webhook_creation

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

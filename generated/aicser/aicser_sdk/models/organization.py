# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.organization_settings import OrganizationSettings
    from ..models.organization_usage import OrganizationUsage


T = TypeVar("T", bound="Organization")


@_attrs_define
class Organization:
    """An organisation.

    Attributes:
        organization_id (str): The id of the organisation.
        name (str | Unset): The name of the organisation.
        domain (str | Unset): The internet domain of the organisation.
        plan (str | Unset): What the organisation has booked.
        status (str | Unset): Whether the organisation may use the platform; active is shown.
        created_at (datetime.datetime | Unset): When the organisation was created.
        settings (OrganizationSettings | Unset): What the organisation allows its users.
        usage (OrganizationUsage | Unset): What the organisation uses.
    """

    organization_id: str
    name: str | Unset = UNSET
    domain: str | Unset = UNSET
    plan: str | Unset = UNSET
    status: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    settings: OrganizationSettings | Unset = UNSET
    usage: OrganizationUsage | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organization_id = self.organization_id

        name = self.name

        domain = self.domain

        plan = self.plan

        status = self.status

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        settings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings.to_dict()

        usage: dict[str, Any] | Unset = UNSET
        if not isinstance(self.usage, Unset):
            usage = self.usage.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organization_id": organization_id,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if domain is not UNSET:
            field_dict["domain"] = domain
        if plan is not UNSET:
            field_dict["plan"] = plan
        if status is not UNSET:
            field_dict["status"] = status
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if settings is not UNSET:
            field_dict["settings"] = settings
        if usage is not UNSET:
            field_dict["usage"] = usage

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.organization_settings import OrganizationSettings
        from ..models.organization_usage import OrganizationUsage

        d = dict(src_dict)
        organization_id = d.pop("organization_id")

        name = d.pop("name", UNSET)

        domain = d.pop("domain", UNSET)

        plan = d.pop("plan", UNSET)

        status = d.pop("status", UNSET)

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if _created_at is None or isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        _settings = d.pop("settings", UNSET)
        settings: OrganizationSettings | Unset
        if _settings is None or isinstance(_settings, Unset):
            settings = UNSET
        else:
            settings = OrganizationSettings.from_dict(_settings)

        _usage = d.pop("usage", UNSET)
        usage: OrganizationUsage | Unset
        if _usage is None or isinstance(_usage, Unset):
            usage = UNSET
        else:
            usage = OrganizationUsage.from_dict(_usage)

        organization = cls(
            organization_id=organization_id,
            name=name,
            domain=domain,
            plan=plan,
            status=status,
            created_at=created_at,
            settings=settings,
            usage=usage,
        )

        organization.additional_properties = d
        return organization

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

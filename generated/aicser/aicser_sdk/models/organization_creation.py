# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.organization_settings import OrganizationSettings


T = TypeVar("T", bound="OrganizationCreation")


@_attrs_define
class OrganizationCreation:
    """The new organisation.

    Attributes:
        name (str): The name of the organisation.
        domain (str | Unset): The internet domain of the organisation.
        plan (str | Unset): What the organisation has booked.
        settings (OrganizationSettings | Unset): What the organisation allows its users.
    """

    name: str
    domain: str | Unset = UNSET
    plan: str | Unset = UNSET
    settings: OrganizationSettings | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        domain = self.domain

        plan = self.plan

        settings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if domain is not UNSET:
            field_dict["domain"] = domain
        if plan is not UNSET:
            field_dict["plan"] = plan
        if settings is not UNSET:
            field_dict["settings"] = settings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.organization_settings import OrganizationSettings

        d = dict(src_dict)
        name = d.pop("name")

        domain = d.pop("domain", UNSET)

        plan = d.pop("plan", UNSET)

        _settings = d.pop("settings", UNSET)
        settings: OrganizationSettings | Unset
        if _settings is None or isinstance(_settings, Unset):
            settings = UNSET
        else:
            settings = OrganizationSettings.from_dict(_settings)

        organization_creation = cls(
            name=name,
            domain=domain,
            plan=plan,
            settings=settings,
        )

        organization_creation.additional_properties = d
        return organization_creation

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

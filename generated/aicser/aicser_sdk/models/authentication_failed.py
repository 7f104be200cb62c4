# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.authentication_failed_body import AuthenticationFailedBody


T = TypeVar("T", bound="AuthenticationFailed")


@_attrs_define
class AuthenticationFailed:
    """The caller is not who they say they are, or no longer.

    Attributes:
        success (bool): Whether the call succeeded.
        error (AuthenticationFailedBody): What went wrong.
    """

    success: bool
    error: AuthenticationFailedBody
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        success = self.success

        error = self.error.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "success": success,
                "error": error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.authentication_failed_body import AuthenticationFailedBody

        d = dict(src_dict)
        success = d.pop("success")

        error = AuthenticationFailedBody.from_dict(d.pop("error"))

        authentication_failed = cls(
            success=success,
            error=error,
        )

        authentication_failed.additional_properties = d
        return authentication_failed

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

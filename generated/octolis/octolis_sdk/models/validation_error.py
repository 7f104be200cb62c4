# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.submitted_values import SubmittedValues


T = TypeVar("T", bound="ValidationError")


@_attrs_define
class ValidationError:
    """A value does not fit its column.

    Attributes:
        title (str): The kind of failure.
        detail (str): What went wrong this time.
        status (int): The HTTP status.
        values (SubmittedValues): The columns as they were sent.
        errors (list[str]): One sentence for each value that was refused, the name of its column first.
    """

    title: str
    detail: str
    status: int
    values: SubmittedValues
    errors: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        detail = self.detail

        status = self.status

        values = self.values.to_dict()

        errors = self.errors

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "title": title,
                "detail": detail,
                "status": status,
                "values": values,
                "errors": errors,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.submitted_values import SubmittedValues

        d = dict(src_dict)
        title = d.pop("title")

        detail = d.pop("detail")

        status = d.pop("status")

        values = SubmittedValues.from_dict(d.pop("values"))

        errors = cast(list[str], d.pop("errors"))

        validation_error = cls(
            title=title,
            detail=detail,
            status=status,
            values=values,
            errors=errors,
        )

        validation_error.additional_properties = d
        return validation_error

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

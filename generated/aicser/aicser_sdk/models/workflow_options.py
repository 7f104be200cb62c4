# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="WorkflowOptions")


@_attrs_define
class WorkflowOptions:
    """How the steps are run.

    Attributes:
        parallel_execution (bool | Unset): Whether steps may run at the same time.
        save_intermediate_results (bool | Unset): Whether the result of each step is kept.
    """

    parallel_execution: bool | Unset = UNSET
    save_intermediate_results: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        parallel_execution = self.parallel_execution

        save_intermediate_results = self.save_intermediate_results

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if parallel_execution is not UNSET:
            field_dict["parallel_execution"] = parallel_execution
        if save_intermediate_results is not UNSET:
            field_dict["save_intermediate_results"] = save_intermediate_results

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        parallel_execution = d.pop("parallel_execution", UNSET)

        save_intermediate_results = d.pop("save_intermediate_results", UNSET)

        workflow_options = cls(
            parallel_execution=parallel_execution,
            save_intermediate_results=save_intermediate_results,
        )

        workflow_options.additional_properties = d
        return workflow_options

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

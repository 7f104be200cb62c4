# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Name the members of dicts that may be given in place of models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

from . import models


class AnalysisOptionsDict(TypedDict):
    """What a `AnalysisOptions` holds."""

    include_insights: NotRequired[bool]
    include_recommendations: NotRequired[bool]
    confidence_threshold: NotRequired[float]


class ChartOptionsDict(TypedDict):
    """What a `ChartOptions` holds."""

    theme: NotRequired[str]
    interactive: NotRequired[bool]
    export_formats: NotRequired[Sequence[str]]


class DashboardSettingsDict(TypedDict):
    """What a `DashboardSettings` holds."""

    auto_refresh: NotRequired[bool]
    refresh_interval: NotRequired[int]
    theme: NotRequired[str]


class DashboardTileDict(TypedDict):
    """What a `DashboardTile` holds."""

    chart_id: NotRequired[str]
    position: NotRequired[models.GridPosition | GridPositionDict | Mapping[str, Any]]


class DataPreparationParametersDict(TypedDict):
    """What a `DataPreparationParameters` holds."""

    data_source: NotRequired[str]
    time_range: NotRequired[str]
    cleaning_rules: NotRequired[Sequence[str]]


class DataPreparationStepDict(TypedDict):
    """What a `DataPreparationStep` holds."""

    step: NotRequired[int]
    type: Literal["data_preparation"]
    parameters: NotRequired[
        models.DataPreparationParameters | DataPreparationParametersDict | Mapping[str, Any]
    ]


class ForecastingParametersDict(TypedDict):
    """What a `ForecastingParameters` holds."""

    model: NotRequired[str]
    forecast_periods: NotRequired[int]
    confidence_interval: NotRequired[float]


class ForecastingStepDict(TypedDict):
    """What a `ForecastingStep` holds."""

    step: NotRequired[int]
    type: Literal["forecasting"]
    parameters: NotRequired[models.ForecastingParameters | ForecastingParametersDict | Mapping[str, Any]]


class GridPositionDict(TypedDict):
    """What a `GridPosition` holds."""

    x: NotRequired[int]
    y: NotRequired[int]
    w: NotRequired[int]
    h: NotRequired[int]


class OrganizationSettingsDict(TypedDict):
    """What a `OrganizationSettings` holds."""

    max_users: NotRequired[int]
    data_retention_days: NotRequired[int]
    ai_model_access: NotRequired[Sequence[str]]


class OtherStepDict(TypedDict):
    """What a `OtherStep` holds."""

    step: NotRequired[int]
    type: str
    parameters: NotRequired[Mapping[str, Any]]


class TrendAnalysisParametersDict(TypedDict):
    """What a `TrendAnalysisParameters` holds."""

    method: NotRequired[str]
    window_size: NotRequired[int]


class TrendAnalysisStepDict(TypedDict):
    """What a `TrendAnalysisStep` holds."""

    step: NotRequired[int]
    type: Literal["trend_analysis"]
    parameters: NotRequired[models.TrendAnalysisParameters | TrendAnalysisParametersDict | Mapping[str, Any]]


class UserPreferencesUpdateDict(TypedDict):
    """What a `UserPreferencesUpdate` holds."""

    theme: NotRequired[str]
    language: NotRequired[str]
    timezone: NotRequired[str]


class WorkflowOptionsDict(TypedDict):
    """What a `WorkflowOptions` holds."""

    parallel_execution: NotRequired[bool]
    save_intermediate_results: NotRequired[bool]

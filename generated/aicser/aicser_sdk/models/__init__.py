# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Hold the objects of the API; each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_token import AccessToken
    from .ai_model import AiModel
    from .ai_model_performance import AiModelPerformance
    from .ai_query_counts import AiQueryCounts
    from .analysis import Analysis
    from .analysis_driver import AnalysisDriver
    from .analysis_options import AnalysisOptions
    from .analysis_reply import AnalysisReply
    from .analysis_request import AnalysisRequest
    from .analysis_results import AnalysisResults
    from .authentication_failed import AuthenticationFailed
    from .authentication_failed_body import AuthenticationFailedBody
    from .chart import Chart
    from .chart_content import ChartContent
    from .chart_counts import ChartCounts
    from .chart_created_data import ChartCreatedData
    from .chart_created_event import ChartCreatedEvent
    from .chart_data import ChartData
    from .chart_dataset import ChartDataset
    from .chart_deleted_event import ChartDeletedEvent
    from .chart_format import ChartFormat
    from .chart_generation import ChartGeneration
    from .chart_options import ChartOptions
    from .chart_page import ChartPage
    from .chart_page_reply import ChartPageReply
    from .chart_reply import ChartReply
    from .chart_sort_field import ChartSortField
    from .chart_summary import ChartSummary
    from .chart_update import ChartUpdate
    from .chart_updated_event import ChartUpdatedEvent
    from .chart_updated_reply import ChartUpdatedReply
    from .column_profile import ColumnProfile
    from .dashboard import Dashboard
    from .dashboard_chart import DashboardChart
    from .dashboard_created_event import DashboardCreatedEvent
    from .dashboard_created_reply import DashboardCreatedReply
    from .dashboard_creation import DashboardCreation
    from .dashboard_format import DashboardFormat
    from .dashboard_reply import DashboardReply
    from .dashboard_settings import DashboardSettings
    from .dashboard_tile import DashboardTile
    from .data_preparation_parameters import DataPreparationParameters
    from .data_preparation_step import DataPreparationStep
    from .data_source import DataSource
    from .data_source_page import DataSourcePage
    from .data_source_page_reply import DataSourcePageReply
    from .data_source_schema import DataSourceSchema
    from .data_source_schema_reply import DataSourceSchemaReply
    from .data_source_statistics import DataSourceStatistics
    from .data_upload import DataUpload
    from .data_uploaded_event import DataUploadedEvent
    from .envelope import Envelope
    from .export_theme import ExportTheme
    from .failure import Failure
    from .failure_body import FailureBody
    from .failure_details import FailureDetails
    from .forecasting_parameters import ForecastingParameters
    from .forecasting_step import ForecastingStep
    from .generated_chart import GeneratedChart
    from .generated_chart_content import GeneratedChartContent
    from .generated_chart_reply import GeneratedChartReply
    from .grid_position import GridPosition
    from .internal_error import InternalError
    from .internal_error_body import InternalErrorBody
    from .login import Login
    from .login_reply import LoginReply
    from .model_list import ModelList
    from .model_list_reply import ModelListReply
    from .organization import Organization
    from .organization_created_reply import OrganizationCreatedReply
    from .organization_creation import OrganizationCreation
    from .organization_reply import OrganizationReply
    from .organization_settings import OrganizationSettings
    from .organization_usage import OrganizationUsage
    from .other_step import OtherStep
    from .pagination import Pagination
    from .paper_size import PaperSize
    from .permission_denied import PermissionDenied
    from .permission_denied_body import PermissionDeniedBody
    from .platform_metrics import PlatformMetrics
    from .platform_metrics_reply import PlatformMetricsReply
    from .platform_performance import PlatformPerformance
    from .rate_limit_exceeded import RateLimitExceeded
    from .rate_limit_exceeded_body import RateLimitExceededBody
    from .refresh_reply import RefreshReply
    from .reply import Reply
    from .resource_not_found import ResourceNotFound
    from .resource_not_found_body import ResourceNotFoundBody
    from .search_page import SearchPage
    from .search_page_reply import SearchPageReply
    from .search_pagination import SearchPagination
    from .search_result import SearchResult
    from .search_type import SearchType
    from .session import Session
    from .session_user import SessionUser
    from .sort_order import SortOrder
    from .trend_analysis_parameters import TrendAnalysisParameters
    from .trend_analysis_step import TrendAnalysisStep
    from .uploaded_data_source import UploadedDataSource
    from .uploaded_data_source_reply import UploadedDataSourceReply
    from .user import User
    from .user_activity import UserActivity
    from .user_counts import UserCounts
    from .user_created_event import UserCreatedEvent
    from .user_creation import UserCreation
    from .user_metrics import UserMetrics
    from .user_metrics_reply import UserMetricsReply
    from .user_page import UserPage
    from .user_page_reply import UserPageReply
    from .user_performance import UserPerformance
    from .user_preferences import UserPreferences
    from .user_preferences_update import UserPreferencesUpdate
    from .user_profile import UserProfile
    from .user_profile_reply import UserProfileReply
    from .user_reply import UserReply
    from .user_statistics import UserStatistics
    from .user_update import UserUpdate
    from .user_updated_reply import UserUpdatedReply
    from .user_usage import UserUsage
    from .validation_failed import ValidationFailed
    from .validation_failed_body import ValidationFailedBody
    from .webhook_creation import WebhookCreation
    from .webhook_event_name import WebhookEventName
    from .workflow import Workflow
    from .workflow_options import WorkflowOptions
else:
    _MODULES = {
        "AccessToken": "access_token",
        "AiModel": "ai_model",
        "AiModelPerformance": "ai_model_performance",
        "AiQueryCounts": "ai_query_counts",
        "Analysis": "analysis",
        "AnalysisDriver": "analysis_driver",
        "AnalysisOptions": "analysis_options",
        "AnalysisReply": "analysis_reply",
        "AnalysisRequest": "analysis_request",
        "AnalysisResults": "analysis_results",
        "AuthenticationFailed": "authentication_failed",
        "AuthenticationFailedBody": "authentication_failed_body",
        "Chart": "chart",
        "ChartContent": "chart_content",
        "ChartCounts": "chart_counts",
        "ChartCreatedData": "chart_created_data",
        "ChartCreatedEvent": "chart_created_event",
        "ChartData": "chart_data",
        "ChartDataset": "chart_dataset",
        "ChartDeletedEvent": "chart_deleted_event",
        "ChartFormat": "chart_format",
        "ChartGeneration": "chart_generation",
        "ChartOptions": "chart_options",
        "ChartPage": "chart_page",
        "ChartPageReply": "chart_page_reply",
        "ChartReply": "chart_reply",
        "ChartSortField": "chart_sort_field",
        "ChartSummary": "chart_summary",
        "ChartUpdate": "chart_update",
        "ChartUpdatedEvent": "chart_updated_event",
        "ChartUpdatedReply": "chart_updated_reply",
        "ColumnProfile": "column_profile",
        "Dashboard": "dashboard",
        "DashboardChart": "dashboard_chart",
        "DashboardCreatedEvent": "dashboard_created_event",
        "DashboardCreatedReply": "dashboard_created_reply",
        "DashboardCreation": "dashboard_creation",
        "DashboardFormat": "dashboard_format",
        "DashboardReply": "dashboard_reply",
        "DashboardSettings": "dashboard_settings",
        "DashboardTile": "dashboard_tile",
        "DataPreparationParameters": "data_preparation_parameters",
        "DataPreparationStep": "data_preparation_step",
        "DataSource": "data_source",
        "DataSourcePage": "data_source_page",
        "DataSourcePageReply": "data_source_page_reply",
        "DataSourceSchema": "data_source_schema",
        "DataSourceSchemaReply": "data_source_schema_reply",
        "DataSourceStatistics": "data_source_statistics",
        "DataUpload": "data_upload",
        "DataUploadedEvent": "data_uploaded_event",
        "Envelope": "envelope",
        "ExportTheme": "export_theme",
        "Failure": "failure",
        "FailureBody": "failure_body",
        "FailureDetails": "failure_details",
        "ForecastingParameters": "forecasting_parameters",
        "ForecastingStep": "forecasting_step",
        "GeneratedChart": "generated_chart",
        "GeneratedChartContent": "generated_chart_content",
        "GeneratedChartReply": "generated_chart_reply",
        "GridPosition": "grid_position",
        "InternalError": "internal_error",
        "InternalErrorBody": "internal_error_body",
        "Login": "login",
        "LoginReply": "login_reply",
        "ModelList": "model_list",
        "ModelListReply": "model_list_reply",
        "Organization": "organization",
        "OrganizationCreatedReply": "organization_created_reply",
        "OrganizationCreation": "organization_creation",
        "OrganizationReply": "organization_reply",
        "OrganizationSettings": "organization_settings",
        "OrganizationUsage": "organization_usage",
        "OtherStep": "other_step",
        "Pagination": "pagination",
        "PaperSize": "paper_size",
        "PermissionDenied": "permission_denied",
        "PermissionDeniedBody": "permission_denied_body",
        "PlatformMetrics": "platform_metrics",
        "PlatformMetricsReply": "platform_metrics_reply",
        "PlatformPerformance": "platform_performance",
        "RateLimitExceeded": "rate_limit_exceeded",
        "RateLimitExceededBody": "rate_limit_exceeded_body",
        "RefreshReply": "refresh_reply",
        "Reply": "reply",
        "ResourceNotFound": "resource_not_found",
        "ResourceNotFoundBody": "resource_not_found_body",
        "SearchPage": "search_page",
        "SearchPageReply": "search_page_reply",
        "SearchPagination": "search_pagination",
        "SearchResult": "search_result",
        "SearchType": "search_type",
        "Session": "session",
        "SessionUser": "session_user",
        "SortOrder": "sort_order",
        "TrendAnalysisParameters": "trend_analysis_parameters",
        "TrendAnalysisStep": "trend_analysis_step",
        "UploadedDataSource": "uploaded_data_source",
        "UploadedDataSourceReply": "uploaded_data_source_reply",
        "User": "user",
        "UserActivity": "user_activity",
        "UserCounts": "user_counts",
        "UserCreatedEvent": "user_created_event",
        "UserCreation": "user_creation",
        "UserMetrics": "user_metrics",
        "UserMetricsReply": "user_metrics_reply",
        "UserPage": "user_page",
        "UserPageReply": "user_page_reply",
        "UserPerformance": "user_performance",
        "UserPreferences": "user_preferences",
        "UserPreferencesUpdate": "user_preferences_update",
        "UserProfile": "user_profile",
        "UserProfileReply": "user_profile_reply",
        "UserReply": "user_reply",
        "UserStatistics": "user_statistics",
        "UserUpdate": "user_update",
        "UserUpdatedReply": "user_updated_reply",
        "UserUsage": "user_usage",
        "ValidationFailed": "validation_failed",
        "ValidationFailedBody": "validation_failed_body",
        "WebhookCreation": "webhook_creation",
        "WebhookEventName": "webhook_event_name",
        "Workflow": "workflow",
        "WorkflowOptions": "workflow_options",
    }

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return [*globals(), *_MODULES]


__all__ = [
    "AccessToken",
    "AiModel",
    "AiModelPerformance",
    "AiQueryCounts",
    "Analysis",
    "AnalysisDriver",
    "AnalysisOptions",
    "AnalysisReply",
    "AnalysisRequest",
    "AnalysisResults",
    "AuthenticationFailed",
    "AuthenticationFailedBody",
    "Chart",
    "ChartContent",
    "ChartCounts",
    "ChartCreatedData",
    "ChartCreatedEvent",
    "ChartData",
    "ChartDataset",
    "ChartDeletedEvent",
    "ChartFormat",
    "ChartGeneration",
    "ChartOptions",
    "ChartPage",
    "ChartPageReply",
    "ChartReply",
    "ChartSortField",
    "ChartSummary",
    "ChartUpdate",
    "ChartUpdatedEvent",
    "ChartUpdatedReply",
    "ColumnProfile",
    "Dashboard",
    "DashboardChart",
    "DashboardCreatedEvent",
    "DashboardCreatedReply",
    "DashboardCreation",
    "DashboardFormat",
    "DashboardReply",
    "DashboardSettings",
    "DashboardTile",
    "DataPreparationParameters",
    "DataPreparationStep",
    "DataSource",
    "DataSourcePage",
    "DataSourcePageReply",
    "DataSourceSchema",
    "DataSourceSchemaReply",
    "DataSourceStatistics",
    "DataUpload",
    "DataUploadedEvent",
    "Envelope",
    "ExportTheme",
    "Failure",
    "FailureBody",
    "FailureDetails",
    "ForecastingParameters",
    "ForecastingStep",
    "GeneratedChart",
    "GeneratedChartContent",
    "GeneratedChartReply",
    "GridPosition",
    "InternalError",
    "InternalErrorBody",
    "Login",
    "LoginReply",
    "ModelList",
    "ModelListReply",
    "Organization",
    "OrganizationCreatedReply",
    "OrganizationCreation",
    "OrganizationReply",
    "OrganizationSettings",
    "OrganizationUsage",
    "OtherStep",
    "Pagination",
    "PaperSize",
    "PermissionDenied",
    "PermissionDeniedBody",
    "PlatformMetrics",
    "PlatformMetricsReply",
    "PlatformPerformance",
    "RateLimitExceeded",
    "RateLimitExceededBody",
    "RefreshReply",
    "Reply",
    "ResourceNotFound",
    "ResourceNotFoundBody",
    "SearchPage",
    "SearchPageReply",
    "SearchPagination",
    "SearchResult",
    "SearchType",
    "Session",
    "SessionUser",
    "SortOrder",
    "TrendAnalysisParameters",
    "TrendAnalysisStep",
    "UploadedDataSource",
    "UploadedDataSourceReply",
    "User",
    "UserActivity",
    "UserCounts",
    "UserCreatedEvent",
    "UserCreation",
    "UserMetrics",
    "UserMetricsReply",
    "UserPage",
    "UserPageReply",
    "UserPerformance",
    "UserPreferences",
    "UserPreferencesUpdate",
    "UserProfile",
    "UserProfileReply",
    "UserReply",
    "UserStatistics",
    "UserUpdate",
    "UserUpdatedReply",
    "UserUsage",
    "ValidationFailed",
    "ValidationFailedBody",
    "WebhookCreation",
    "WebhookEventName",
    "Workflow",
    "WorkflowOptions",
]

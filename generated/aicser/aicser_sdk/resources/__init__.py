# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Hold the operations, one module for each resource."""

from .ai import Ai, AsyncAi
from .analytics import Analytics, AsyncAnalytics
from .auth import AsyncAuth, Auth
from .dashboards import AsyncDashboards, Dashboards
from .data import AsyncData, Data
from .export import AsyncExport, Export
from .metrics import AsyncMetrics, Metrics
from .organizations import AsyncOrganizations, Organizations
from .search import AsyncSearch, Search
from .users import AsyncUsers, Users
from .webhooks import AsyncWebhooks, Webhooks

__all__ = [
    "AsyncAuth",
    "Auth",
    "AsyncAnalytics",
    "Analytics",
    "AsyncAi",
    "Ai",
    "AsyncData",
    "Data",
    "AsyncUsers",
    "Users",
    "AsyncOrganizations",
    "Organizations",
    "AsyncDashboards",
    "Dashboards",
    "AsyncSearch",
    "Search",
    "AsyncExport",
    "Export",
    "AsyncWebhooks",
    "Webhooks",
    "AsyncMetrics",
    "Metrics",
]

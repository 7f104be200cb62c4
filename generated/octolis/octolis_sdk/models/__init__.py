# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Hold the objects of the API; each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .batch_result import BatchResult
    from .batch_written import BatchWritten
    from .error import Error
    from .export_format import ExportFormat
    from .missing_columns_error import MissingColumnsError
    from .prepared_record import PreparedRecord
    from .record import Record
    from .record_count import RecordCount
    from .record_page import RecordPage
    from .record_read import RecordRead
    from .record_update_item import RecordUpdateItem
    from .record_written import RecordWritten
    from .selected_record import SelectedRecord
    from .sort_order import SortOrder
    from .validation_error import ValidationError
    from .warnings import Warnings
else:
    _MODULES = {
        "BatchResult": "batch_result",
        "BatchWritten": "batch_written",
        "Error": "error",
        "ExportFormat": "export_format",
        "MissingColumnsError": "missing_columns_error",
        "PreparedRecord": "prepared_record",
        "Record": "record",
        "RecordCount": "record_count",
        "RecordPage": "record_page",
        "RecordRead": "record_read",
        "RecordUpdateItem": "record_update_item",
        "RecordWritten": "record_written",
        "SelectedRecord": "selected_record",
        "SortOrder": "sort_order",
        "ValidationError": "validation_error",
        "Warnings": "warnings",
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
    "BatchResult",
    "BatchWritten",
    "Error",
    "ExportFormat",
    "MissingColumnsError",
    "PreparedRecord",
    "Record",
    "RecordCount",
    "RecordPage",
    "RecordRead",
    "RecordUpdateItem",
    "RecordWritten",
    "SelectedRecord",
    "SortOrder",
    "ValidationError",
    "Warnings",
]

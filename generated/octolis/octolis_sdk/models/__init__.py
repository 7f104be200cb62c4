# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Contains all the data models used in inputs/outputs"""

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
from .record_update import RecordUpdate
from .record_update_item import RecordUpdateItem
from .record_upsert import RecordUpsert
from .record_written import RecordWritten
from .selected_record import SelectedRecord
from .sort_order import SortOrder
from .submitted_values import SubmittedValues
from .validation_error import ValidationError
from .warnings import Warnings

__all__ = (
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
    "RecordUpdate",
    "RecordUpdateItem",
    "RecordUpsert",
    "RecordWritten",
    "SelectedRecord",
    "SortOrder",
    "SubmittedValues",
    "ValidationError",
    "Warnings",
)

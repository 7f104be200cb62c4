# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

ReturnStatus = Literal["on_the_way", "arrived", "processing", "action_required", "handling_completed"] | str
"""How far a return is: `on_the_way` to a warehouse; `arrived` there; `processing`; `action_required`,
the merchant has to decide; `handling_completed`.
"""

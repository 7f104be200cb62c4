"""List the function that does each operation of `openapi.yaml`."""

from collections.abc import Mapping

from . import clock, credentials, faults, journal, state
from .asking import Action

ACTIONS: Mapping[str, Action] = {
    "health_get": state.health,
    "state_reset": state.reset,
    "state_seed": state.seed,
    "clock_get": clock.read,
    "clock_move": clock.move,
    "faults_list": faults.listed,
    "faults_add": faults.add,
    "faults_clear": faults.clear,
    "requests_list": journal.requests,
    "webhooks_list": journal.webhooks,
    "credentials_list": credentials.listed,
    "credentials_add": credentials.add,
}

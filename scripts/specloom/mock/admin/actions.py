"""List the function that does each operation of `openapi.yaml`."""

from collections.abc import Mapping

from . import clock, credentials, description, faults, limits, page, requests, snapshots, state, webhooks
from .asking import Action

ACTIONS: Mapping[str, Action] = {
    "page_get": page.shown,
    "description_get": description.shown,
    "health_get": state.health,
    "state_reset": state.reset,
    "state_seed": state.seed,
    "snapshots_list": snapshots.listed,
    "snapshots_take": snapshots.take,
    "snapshots_restore": snapshots.restore,
    "snapshots_delete": snapshots.drop,
    "clock_get": clock.read,
    "clock_move": clock.move,
    "limits_get": limits.read,
    "limits_switch": limits.switch,
    "faults_list": faults.listed,
    "faults_add": faults.add,
    "faults_clear": faults.clear,
    "requests_list": requests.listed,
    "requests_get": requests.one,
    "requests_count": requests.count,
    "requests_verify": requests.verify,
    "requests_clear": requests.forget,
    "webhooks_list": webhooks.listed,
    "webhooks_send": webhooks.send,
    "webhooks_redeliver": webhooks.redeliver,
    "webhook_faults_list": webhooks.mishaps,
    "webhook_faults_add": webhooks.provoke,
    "webhook_faults_clear": webhooks.forget_mishaps,
    "webhook_endpoints_list": webhooks.endpoints,
    "webhook_endpoints_put": webhooks.put_endpoint,
    "webhook_endpoints_remove": webhooks.remove_endpoint,
    "credentials_list": credentials.listed,
    "credentials_add": credentials.add,
}

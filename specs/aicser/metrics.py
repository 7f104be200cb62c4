"""Count what happens, by user and by day, and tell it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from specloom.mock import Call, Declined, Reply, Store

from .kept import CHARTS, DAYS, USAGE, USERS, Document, moment, success

_MEGABYTE = 1_000_000
_EVER = "ever"


def note(call: Call, user: str, **counts: int) -> None:
    """Count what a user did: of the user, of the day, and of all days."""
    usage = call.store.get(USAGE, user) or {}
    call.store.put(USAGE, user, usage | _added(usage, counts))
    for key in (_today(call).isoformat(), _EVER):
        day = call.store.get(DAYS, key) or {}
        active = day.get("active", {}) | ({user: 1} if key != _EVER else {})
        call.store.put(DAYS, key, day | _added(day, counts) | {"active": active})


def note_login(call: Call, user: str) -> None:
    """Count a login, and remember when it was."""
    note(call, user, **{f"logins_{_today(call):%Y_%m}": 1})
    usage = call.store.get(USAGE, user) or {}
    call.store.put(USAGE, user, usage | {"last_login": moment(call.now)})


def statistics(store: Store, user: str) -> Document:
    """Tell in a user's profile what the user did."""
    usage = store.get(USAGE, user) or {}
    told: Document = {
        "charts_created": usage.get("charts_created", 0),
        "total_usage_time": usage.get("session_seconds", 0),
    }
    return told | ({"last_login": usage["last_login"]} if "last_login" in usage else {})


def get_user(call: Call) -> Reply:
    """Tell how a user uses the platform."""
    user = call.path["user_id"]
    if call.store.get(USERS, user) is None:
        raise Declined("there is no such user_id", 404)
    usage = call.store.get(USAGE, user) or {}
    activity = {
        "login_count_this_month": usage.get(f"logins_{_today(call):%Y_%m}", 0),
        "total_session_time": usage.get("session_seconds", 0),
    }
    return success(
        {
            "user_id": user,
            "usage": {
                "charts_created": usage.get("charts_created", 0),
                "ai_queries": usage.get("ai_queries", 0),
                "data_uploaded_mb": round(usage.get("bytes_uploaded", 0) / _MEGABYTE, 3),
            },
            "activity": activity | ({"last_login": usage["last_login"]} if "last_login" in usage else {}),
            # On the simulator's clock a request takes no time, and what is refused is no query.
            "performance": {"average_query_time": 0.0, "success_rate": 1.0},
        }
    )


def get_platform(call: Call) -> Reply:
    """Tell how the platform is used: today, in this week (from Monday on), in this month, and in all."""
    today = _today(call)
    spans = {
        "today": [today],
        "this_week": list(_days(today - timedelta(days=today.weekday()), today)),
        "this_month": list(_days(today.replace(day=1), today)),
    }
    held = {
        day: call.store.get(DAYS, day.isoformat()) or {}
        for day in {d for span in spans.values() for d in span}
    }
    ever = call.store.get(DAYS, _EVER) or {}

    def summed(name: str, prefix: str = "") -> dict[str, int]:
        return {prefix + span: sum(held[day].get(name, 0) for day in days) for span, days in spans.items()}

    active = {
        span: len({user for day in days for user in held[day].get("active", ())})
        for span, days in spans.items()
    }
    return success(
        {
            "users": {
                "total": call.store.count(USERS),
                **{f"active_{span}": n for span, n in active.items()},
            },
            "charts": {"total": call.store.count(CHARTS), **summed("charts_created", "created_")},
            "ai_queries": {"total": ever.get("ai_queries", 0), **summed("ai_queries")},
            "performance": {"average_response_time": 0.0, "uptime_percentage": 100.0, "error_rate": 0.0},
        }
    )


def _added(held: Document, counts: dict[str, int]) -> dict[str, Any]:
    return {name: held.get(name, 0) + number for name, number in counts.items()}


def _today(call: Call) -> date:
    return datetime.fromtimestamp(call.now, UTC).date()


def _days(first: date, last: date) -> Iterator[date]:
    yield from (first + timedelta(days=n) for n in range((last - first).days + 1))

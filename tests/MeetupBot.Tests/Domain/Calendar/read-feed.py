"""Reads a calendar of many events with python3-icalendar and prints what it understood: a JSON list."""

import json
import sys
from datetime import datetime, timezone

from icalendar import Calendar


def moment(prop, zones):
    """A date as it is; an instant in UTC, by the file's own VTIMEZONE where it has one."""
    value = prop.dt
    if not isinstance(value, datetime):
        return value.isoformat()
    zone = zones.get(prop.params.get("TZID"))
    if zone is not None:
        value = zone.localize(value.replace(tzinfo=None))
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def read(path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    if calendar.errors:
        raise ValueError(calendar.errors)
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    events = calendar.walk("VEVENT")
    for event in events:
        if event.errors:
            raise ValueError(event.errors)
    return [
        {
            "Uid": str(event["UID"]),
            "Start": moment(event["DTSTART"], zones),
            "End": moment(event["DTEND"], zones),
            "Title": str(event["SUMMARY"]),
        }
        for event in events
    ]


json.dump(read(sys.argv[1]), sys.stdout)

"""Reads calendar files with python3-icalendar and prints what it understood: a JSON object by file, one event each."""

import json
import sys
from datetime import datetime, timezone

from icalendar import Calendar


def moment(prop, zone):
    """A date as it is; an instant in UTC, by the file's own VTIMEZONE where it has one."""
    value = prop.dt
    if not isinstance(value, datetime):
        return value.isoformat()
    if zone is not None:
        value = zone.localize(value.replace(tzinfo=None))
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def read(path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    if calendar.errors:
        raise ValueError(calendar.errors)
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    (event,) = calendar.walk("VEVENT")
    if event.errors:
        raise ValueError(event.errors)

    def text(name):
        return str(event[name]) if name in event else None

    def time(name):
        return moment(event[name], zones.get(event[name].params.get("TZID")))

    return {
        "Uid": text("UID"),
        "Sequence": int(event["SEQUENCE"]),
        "Status": text("STATUS"),
        "Title": text("SUMMARY"),
        "Place": text("LOCATION"),
        "Description": text("DESCRIPTION"),
        "Url": text("URL"),
        "Start": time("DTSTART"),
        "End": time("DTEND"),
    }


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)

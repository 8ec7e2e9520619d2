"""Reads calendar files with python3-icalendar and prints what it understood: a JSON object by file, a list of events each."""

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


def entry(event, zones):
    if event.errors:
        raise ValueError(event.errors)

    def text(name):
        return str(event[name]) if name in event else None

    return {
        "Uid": text("UID"),
        "Sequence": int(event["SEQUENCE"]),
        "Status": text("STATUS"),
        "Title": text("SUMMARY"),
        "Place": text("LOCATION"),
        "Description": text("DESCRIPTION"),
        "Url": text("URL"),
        "Start": moment(event["DTSTART"], zones),
        "End": moment(event["DTEND"], zones),
    }


def read(path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    if calendar.errors:
        raise ValueError(calendar.errors)
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    return [entry(event, zones) for event in calendar.walk("VEVENT")]


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)

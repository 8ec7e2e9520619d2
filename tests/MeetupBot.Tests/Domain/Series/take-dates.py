#!/usr/bin/env python3
"""Writes dates.txt: 1,000 seeded rules that a series may have, each with its first dates by python3-dateutil (2.8 or later).

A line is the rule, the day it starts, the day from which dates are wanted, the first of them, and the days to each further one:
FREQ=WEEKLY;BYDAY=TU;WKST=MO 2027-01-05 2027-01-06 2027-01-12 7 7
"""
import datetime
import pathlib
import random

from dateutil.rrule import rrulestr

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
DATES = 8


def some(dice, values, most):
    return sorted(dice.sample(values, dice.randint(1, most)))


def days(dice, most):
    return ",".join(sorted(dice.sample(WEEKDAYS, dice.randint(1, most)), key=WEEKDAYS.index))


def numbers(values):
    return ",".join(map(str, values))


def rule(dice):
    frequency = dice.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = ["FREQ=" + frequency]
    interval = dice.choice([1, 1, 1, 2, 2, 3, 4, 6, 12, dice.randint(1, 99)])
    if frequency == "YEARLY":
        interval = min(interval, 12)
    if interval > 1:
        parts.append(f"INTERVAL={interval}")
    if frequency == "DAILY":
        if dice.random() < 0.2:
            parts.append("BYMONTH=" + numbers(some(dice, range(1, 13), 6)))
        if dice.random() < 0.4 and interval < 7:
            parts.append("BYDAY=" + days(dice, 6))
    elif frequency == "WEEKLY":
        if dice.random() < 0.2:
            parts.append("BYMONTH=" + numbers(some(dice, range(1, 13), 6)))
        parts.append("BYDAY=" + days(dice, 4))
    elif frequency == "MONTHLY":
        if dice.random() < 0.15:
            parts.append("BYMONTH=" + numbers(some(dice, range(1, 13), 6)))
            parts = [part for part in parts if not part.startswith("INTERVAL")]
        kind = dice.randrange(5)
        if kind == 0:
            parts.append("BYMONTHDAY=" + numbers(some(dice, [*range(1, 32), *range(-31, 0)], 3)))
        elif kind == 1:
            parts.append("BYDAY=" + ",".join(dice.choice("1 2 3 4 5 -1 -2".split()) + day for day in dice.sample(WEEKDAYS, dice.randint(1, 2))))
        elif kind == 2:
            parts.append("BYDAY=" + days(dice, 7))
            parts.append("BYSETPOS=" + numbers(some(dice, [1, 2, 3, 4, -1, -2, -3], 2)))
        elif kind == 3:
            parts.append("BYMONTHDAY=" + numbers(some(dice, range(1, 29), 6)))
            parts.append("BYDAY=" + days(dice, 4))
        else:
            parts.append("BYDAY=" + days(dice, 2))
    else:
        parts.append("BYMONTH=" + numbers(some(dice, range(1, 13), 3)))
        if dice.random() < 0.5:
            parts.append("BYMONTHDAY=" + numbers(some(dice, [*range(1, 32), -1, -2], 2)))
        else:
            parts.append("BYDAY=" + dice.choice("1 2 3 4 5 -1".split()) + dice.choice(WEEKDAYS))
    return ";".join([*parts, "WKST=MO"])


def main():
    dice = random.Random(5545)
    lines = []
    seen = set()
    while len(lines) < 1000:
        text = rule(dice)
        begin = datetime.datetime(2026, 1, 1) + datetime.timedelta(days=dice.randrange(1500))
        wanted = begin + datetime.timedelta(days=dice.choice([0, 0, 1, 30, 400, 1000]))
        # A rule that seldom or never comes is another test's.
        every = rrulestr(text, dtstart=begin).between(wanted, wanted + datetime.timedelta(days=3000), inc=True)[:DATES]
        if text in seen or not every:
            continue
        seen.add(text)
        steps = [str((after - before).days) for before, after in zip(every, every[1:])]
        lines.append(" ".join([text, f"{begin:%Y-%m-%d}", f"{wanted:%Y-%m-%d}", f"{every[0]:%Y-%m-%d}", *steps]))
    pathlib.Path(__file__).with_name("dates.txt").write_text("\n".join(lines) + "\n")


main()

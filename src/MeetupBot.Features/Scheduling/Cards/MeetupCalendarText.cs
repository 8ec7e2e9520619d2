using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>A meetup as calendars show it.</summary>
internal static class MeetupCalendarText
{
    public static CardFile WriteFile(MeetupView view) => new(
        $"meetup-{view.Meetup.Id}.ics",
        "text/calendar; charset=utf-8; method=PUBLISH",
        CalendarFile.Write(WriteEntry(view.Meetup, view.Link)))
    {
        ChangedAt = view.Meetup.ChangedAt,
        ContentFor = card => CalendarFile.Write(WriteEntry(view.Meetup, card)),
    };

    /// <summary>The entry of a meetup that has a time.</summary>
    /// <param name="address">Opens the meetup's card. Null: there is none to open.</param>
    // Uses the time of the last change, not the clock, so the same state always gives the same file.
    public static CalendarEvent WriteEntry(Meetup meetup, Uri? address) => CalendarEvent.Of(meetup, meetup.ChangedAt, WriteLink(address))!;

    public static CardLink? WriteLink(Uri? address) => address is null ? null : new(address, Words.DetailsAndAnswers(address));
}

using MeetupBot.Application.Texts;

namespace MeetupBot.Features.Attendance.Recap;

internal static class RecapText
{
    /// <summary>Follows the title: " is over; Ana, Ben and Cleo were going. Thanks to Ana for hosting.", " brought 7 people together, 5 first meetings so far. Thanks to Ana for hosting."</summary>
    public static string Write(RecapView view) =>
        WriteWhoCame(view) + Words.ThanksTo(view.Hosts);

    /// <summary>A few are named, as names come before numbers. Where a number of first meetings is told, there were more.</summary>
    private static string WriteWhoCame(RecapView view) => (view.Few, view.FirstMeetings, view.IsCheckedIn) switch
    {
        ({ Count: > 0 } few, null, true) => Words.BroughtThem(few, view.People - few.Count),
        ({ Count: > 0 } few, null, false) => Words.WasOnForThem(few, view.People - few.Count),
        (_, var meetings, true) => Words.Brought(view.People, meetings),
        (_, var meetings, false) => Words.WasOnFor(view.People, meetings),
    };
}

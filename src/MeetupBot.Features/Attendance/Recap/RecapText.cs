using MeetupBot.Application.Texts;

namespace MeetupBot.Features.Attendance.Recap;

internal static class RecapText
{
    /// <summary>Follows the title: " brought 7 people together, 5 first meetings so far. Thanks to Ana for hosting."</summary>
    public static string Write(RecapView view) =>
        (view.IsCheckedIn ? Words.Brought(view.People, view.FirstMeetings) : Words.WasOnFor(view.People, view.FirstMeetings))
        + Words.ThanksTo(view.Hosts);
}

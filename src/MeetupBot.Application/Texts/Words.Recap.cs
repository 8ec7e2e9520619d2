namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public static string RecapOf(string title) => $"{title}: who came";

    /// <summary>" brought 7 people together, 5 first meetings so far."</summary>
    /// <param name="people">How many checked in, with their guests.</param>
    /// <param name="firstMeetings">Null when no number may be told.</param>
    public static string Brought(int people, int? firstMeetings) => people == 1
        ? " is over; one person was there."
        : $" brought {people} people together{SoFar(firstMeetings)}.";

    /// <summary>" brought up to 7 people together, 5 first meetings so far."</summary>
    /// <param name="people">How many were going, with their guests; nobody checked in.</param>
    /// <param name="firstMeetings">Null when no number may be told.</param>
    public static string BroughtUpTo(int people, int? firstMeetings) => people < 2
        ? " is over."
        : $" brought up to {people} people together{SoFar(firstMeetings)}.";

    public static string ThanksTo(IReadOnlyList<string> hosts) => hosts.Count == 0 ? "" : $" Thanks to {List(hosts)} for hosting.";

    private static string SoFar(int? firstMeetings) => firstMeetings is { } count ? $", {count} first meetings so far" : "";
}

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public static string RecapOf(string title) => $"{title}: who came";

    /// <summary>" brought 7 people together, 5 first meetings so far."</summary>
    public static string Brought(int people, int firstMeetings) => people switch
    {
        0 => " is over; nobody was there.",
        1 => " is over; one person was there.",
        _ when firstMeetings == 0 => $" brought {people} people together.",
        _ => $" brought {people} people together, {Count(firstMeetings, "first meeting", "first meetings")} so far.",
    };

    public static string ThanksTo(IReadOnlyList<string> hosts) => hosts.Count == 0 ? "" : $" Thanks to {List(hosts)} for hosting.";
}

namespace MeetupBot.Pages.Feeds;

/// <summary>The name of a calendar program, from how it names itself.</summary>
internal static class FeedAgent
{
    private static readonly (string Part, string Name)[] Known =
    [
        ("Google-Calendar", "Google Calendar"),
        ("dataaccessd", "Apple Calendar"),
        ("CalendarAgent", "Apple Calendar"),
        ("Thunderbird", "Thunderbird"),
        ("Microsoft", "Outlook"),
        ("Outlook", "Outlook"),
    ];

    /// <returns>Null when it is not known.</returns>
    public static string? Read(string userAgent) => Known.Where(one => userAgent.Contains(one.Part, StringComparison.OrdinalIgnoreCase))
        .Select(one => one.Name).FirstOrDefault();
}

namespace MeetupBot.Domain.Calendar;

/// <summary>Links that subscribe a calendar to the address of a feed.</summary>
/// <remarks>
/// Google and Outlook document no reference for theirs; many public projects use these. Google takes a calendar's address as <c>cid</c>, and
/// subscribes where it begins with <c>webcal</c>. Outlook on the web opens "Subscribe from web" by <c>addfromweb</c>, with <c>url</c> and <c>name</c>.
/// </remarks>
public static class FeedLinks
{
    /// <summary>Opens the calendar program of the device, such as Apple's.</summary>
    public static string Webcal(Uri feed) => "webcal" + feed.AbsoluteUri[feed.Scheme.Length..];

    public static Uri Google(Uri feed) => new("https://calendar.google.com/calendar/r?cid=" + Uri.EscapeDataString(Webcal(feed)));

    /// <summary>For personal accounts of Outlook.com.</summary>
    public static Uri Outlook(Uri feed, string name) => Outlook("https://outlook.live.com", feed, name);

    /// <summary>For work and school accounts.</summary>
    public static Uri OutlookWork(Uri feed, string name) => Outlook("https://outlook.office.com", feed, name);

    private static Uri Outlook(string host, Uri feed, string name) =>
        new($"{host}/calendar/0/addfromweb?url={Uri.EscapeDataString(feed.AbsoluteUri)}&name={Uri.EscapeDataString(name)}");
}

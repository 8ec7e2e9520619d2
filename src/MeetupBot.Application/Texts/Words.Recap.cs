using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ShareMoment = "Share a moment";
    public const string AgainNextMonth = "Again next month";
    public const string WhoElseWasThere = ". Who else was there? Those whom you tick are asked whom they met.";

    public const string MomentLabel = "What happened";
    public const string MomentExample = "The cinnamon rolls were gone by eleven";
    public const string PhotoLabel = "Link to a photo";
    public const string Share = "Share";
    public const string MomentNeedsLine = "It needs a line, such as: The cinnamon rolls were gone by eleven.";
    public const string MomentShared = "Saved: it goes into the thread under the recap of ";

    public static string MomentsOf(string title) => $"{title}: moments";

    public static string MomentOf(string name, string line) => $"{name}: “{line}”";

    public static string PhotoOn(string host) => $"Photo on {DisplayText.Shorten(host, 60)}";

    public static string UnreadableLink(string typed) =>
        $"I can't read “{DisplayText.Shorten(typed, 60)}” as a link to a photo; it begins with https://, up to 500 characters, or stays empty.";

    public static string NoRecapAnyMore(string title) =>
        $"The recap of {title} is not there any more, so there is no thread for it. The channel itself is.";

    public static string ManyMoments(int most) =>
        $"You have shared {most} moments of it already; more fit into the thread as plain messages.";

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

    /// <param name="name">Null when it is the reader.</param>
    public static string OnlyOneNoted(string? name) =>
        name is null ? "Only you are noted as there at " : $"Only {name} is noted as there at ";
}

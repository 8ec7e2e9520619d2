using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ChooseZone = "Choose the time zone";

    /// <param name="nearest">Names that are spelled alike; may be empty.</param>
    public static string UnknownZone(string text, IReadOnlyList<string> nearest) =>
        $"I don't know a time zone “{DisplayText.Shorten(text, 40)}”. " + (nearest.Count == 0
            ? "A city, a country, Europe/London or UTC+2 will do."
            : $"Nearest: {string.Join(", ", nearest)}.");

    public static string SeveralZones(string text) => $"“{DisplayText.Shorten(text, 40)}” has several clocks. Which one do you mean?";

    /// <param name="clock">"04:47", the time there now.</param>
    public static string ZoneOption(string place, string clock, string id) => $"{place} · {clock} now · {id}";

    public static string ZoneSuggestion(string place, string id) => $"{place} ({id})";

    public static string NoSummerTime(string offset) => $"{offset} has no summer time: it stays the same all year. A city's clock would change with it.";

    /// <param name="letters">"EST".</param>
    public static string PlacesClock(string letters, string place) =>
        $"“{DisplayText.Shorten(letters, 40)}” is {place}'s clock, in summer and winter.";
}

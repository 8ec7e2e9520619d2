using System.Globalization;
using NodaTime;

namespace MeetupBot.Chat.Text;

/// <summary>How far away an instant is, in words: "in 3 days", "20 minutes ago", "now".</summary>
public static class DistanceText
{
    /// <param name="away">Positive in the future, negative in the past.</param>
    /// <param name="nights">
    /// The number of nights in between on the reader's calendar, if known. From one day on, it is the count of days; one is "tomorrow" or
    /// "yesterday". Where it is not known, hours are counted until a day and a half.
    /// </param>
    public static string Format(Duration away, int? nights = null)
    {
        var size = away < Duration.Zero ? -away : away;
        var (count, unit) = size switch
        {
            _ when size < Duration.FromSeconds(45) => (0, ""),
            _ when size < Duration.FromMinutes(59.5) => (Round(size.TotalMinutes), "minute"),
            _ when size < (nights is null ? Duration.FromHours(36) : Duration.FromHours(23.5)) => (Round(size.TotalHours), "hour"),
            _ when size < Duration.FromDays(60) => (Math.Max(1, nights ?? Round(size.TotalDays)), "day"),
            _ => (Round(size.TotalDays / 30.44), "month"),
        };
        if (count == 0)
            return "now";
        if (nights == 1 && unit == "day")
            return away > Duration.Zero ? "tomorrow" : "yesterday";
        var text = string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
        return away > Duration.Zero ? $"in {text}" : $"{text} ago";
    }

    private static int Round(double value) => Math.Max(1, (int)Math.Round(value));
}

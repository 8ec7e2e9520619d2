using System.Globalization;
using NodaTime;

namespace MeetupBot.Domain.Time;

/// <summary>Durations in plain English text.</summary>
public static class DurationText
{
    /// <summary>"2 h", "1 h 30 min", "45 min", "3 days", "1 day 2 h". Seconds are dropped. <c>DurationReader</c> can read it.</summary>
    public static string Of(Duration duration)
    {
        var terms = new List<string>();
        if (duration.Days != 0)
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"{duration.Days} {(duration.Days == 1 ? "day" : "days")}"));
        if (duration.Hours != 0)
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"{duration.Hours} h"));
        if (duration.Minutes != 0 || terms.Count == 0)
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"{duration.Minutes} min"));
        return string.Join(' ', terms);
    }
}

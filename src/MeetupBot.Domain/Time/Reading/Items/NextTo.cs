using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>A weekday by the day or the week that is named beside it: "the Saturday before Christmas", "the Friday after", "Tue in the week of 14 Dec".</summary>
/// <param name="Count">1 for the first one after that day, -1 for the last one before it; 0 for the one in that week, or in the week of that day.</param>
internal sealed record NextTo(IsoDayOfWeek Weekday, int Count)
{
    /// <summary>Whether the weekend that begins on it is meant.</summary>
    public bool IsWeekend { get; init; }

    /// <summary>Whether it may be that day itself: "the first Saturday of the new year".</summary>
    public bool IsFrom { get; init; }
}

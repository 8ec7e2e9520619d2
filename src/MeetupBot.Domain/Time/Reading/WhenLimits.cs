namespace MeetupBot.Domain.Time.Reading;

/// <summary>The bounds of a text of times.</summary>
internal static class WhenLimits
{
    public const int MostTimes = 50;
    public const int MostCharacters = 2000;
    public const int MostYearsAhead = 10;

    /// <summary>Longer lengths are not computed: their end may be outside the calendar.</summary>
    public const double MostDays = 366 * (MostYearsAhead + 1);
}

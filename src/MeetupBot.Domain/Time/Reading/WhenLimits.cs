namespace MeetupBot.Domain.Time.Reading;

/// <summary>The bounds of a text of times.</summary>
internal static class WhenLimits
{
    public const int MostTimes = 50;
    public const int MostCharacters = 2000;
    public const int MostYearsAhead = 10;
}

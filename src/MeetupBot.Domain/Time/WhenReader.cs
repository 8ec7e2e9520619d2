namespace MeetupBot.Domain.Time;

/// <summary>Reads the candidate times of a meetup.</summary>
public static class WhenReader
{
    /// <summary>The most times that one text may hold.</summary>
    public const int MostTimes = 50;

    /// <summary>The longest text that is read.</summary>
    public const int MostCharacters = 2000;

    /// <summary>How far ahead a time may be.</summary>
    public const int MostYearsAhead = 10;

    public static WhenReading Read(string? text, ReadingContext context) => throw new NotImplementedException();
}

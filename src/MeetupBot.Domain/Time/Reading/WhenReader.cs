namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads the candidate times of a meetup as people write them.</summary>
/// <remarks>
/// Parts stand between <c>,</c> <c>;</c> <c>or</c> <c>and</c> or line breaks; what a part leaves out, it takes from its
/// neighbours. A weekday is the first one ahead, with "next" the one in the week from the next Monday. A date without
/// a year is the nearest ahead. Of a set of days ("weekdays next week", "5-8 Dec") and of the steps of a range, what is
/// over is left out; anything else that is over is refused. A range without steps is one time, its start, and its
/// length is told beside it. Midnight ends the day it is named with.
/// </remarks>
public static class WhenReader
{
    /// <summary>The most times that one text may hold.</summary>
    public const int MostTimes = 50;

    /// <summary>The longest text that is read.</summary>
    public const int MostCharacters = 2000;

    /// <summary>How far ahead a time may be.</summary>
    public const int MostYearsAhead = 10;

    public static WhenReading Read(string? text, ReadingContext context) => PhraseReader.Read(text, context, isClosing: false);
}

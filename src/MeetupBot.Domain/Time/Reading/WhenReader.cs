namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads the candidate times of a meetup as people write them.</summary>
/// <remarks>
/// Every possible reading of a line is a candidate; weekday, year, the future, the other end of a range, parts of the day,
/// sensible hours and a given length leave one, several (which is a question) or none. Times stand between <c>,</c> <c>;</c>
/// <c>or</c> <c>and</c> <c>/</c> <c>&amp;</c> <c>+</c>, line breaks and bullets; what one leaves out, it takes from its neighbours, and
/// days and times of day multiply. Of a set of days and of the steps of a range, what is over is left out and counted;
/// anything else that is over is refused. Midnight ends the day it is named with.
/// </remarks>
public static class WhenReader
{
    /// <summary>The most times that one text may hold.</summary>
    public const int MostTimes = WhenLimits.MostTimes;

    /// <summary>The longest text that is read.</summary>
    public const int MostCharacters = WhenLimits.MostCharacters;

    /// <summary>How far ahead a time may be.</summary>
    public const int MostYearsAhead = WhenLimits.MostYearsAhead;

    /// <summary>The most options of a question.</summary>
    public const int MostOptions = 5;

    public static WhenReading Read(string? text, ReadingContext context) => Read(text ?? "", context, isFix: false);

    private static WhenReading Read(string text, ReadingContext context, bool isFix)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (text.Length > MostCharacters)
            return new WhenReading.Refused(ParseErrors.TooLong);
        var isOne = context.Purpose is not (ReadingPurpose.Meetup or ReadingPurpose.Visit or ReadingPurpose.Pause);
        return ReadingMaker.Make(new LineReading(text, context), context, isOne, isFix ? null : other => Read(other, context, isFix: true));
    }
}

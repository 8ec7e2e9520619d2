using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads a new time of a meetup, which keeps what is not typed.</summary>
/// <remarks>
/// A time of day keeps the date; a date or a weekday keeps the time of day, the weekday being that of the meetup's own week,
/// or the following one when that is over; "+1h", "1 h later", "an hour earlier", "a week later" move it: days and weeks by
/// the wall clock, hours and minutes by elapsed time.
/// </remarks>
public static class EditReader
{
    /// <summary>One time; its length is null when the meetup keeps its own.</summary>
    /// <param name="meetup">When the meetup is.</param>
    /// <param name="length">How long it takes; of whole days, so many times 24 h.</param>
    public static WhenReading Read(string? text, ReadingContext context, MeetupTime meetup, Duration length)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Read(text ?? "", context with { Purpose = ReadingPurpose.Edit }, new Anchor(meetup, length), isFix: false);
    }

    private static WhenReading Read(string text, ReadingContext context, Anchor meetup, bool isFix)
    {
        if (text.Length > WhenLimits.MostCharacters)
            return new WhenReading.Refused(ParseErrors.TooLong);
        var line = new LineReading(text, context, meetup, SaidBesides.Moves);
        return ReadingMaker.Make(line, context, isOne: true, isFix ? null : other => Read(other, context, meetup, isFix: true));
    }
}

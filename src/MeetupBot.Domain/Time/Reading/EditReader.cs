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
        return Read(text ?? "", context with { Purpose = ReadingPurpose.Edit }, new Anchor(meetup, length), isOne: true, isFix: false);
    }

    /// <summary>The same from one time of a poll, in the place of which several may be typed.</summary>
    public static WhenReading ReadSeveral(string text, ReadingContext context, MeetupTime time, Duration length)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return Read(text, context with { Purpose = ReadingPurpose.Edit }, new Anchor(time, length), isOne: false, isFix: false);
    }

    /// <summary>Which part of a time a text leaves to the meetup; null when it stands for itself.</summary>
    public static KeptPart? FindKept(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (text.Length > WhenLimits.MostCharacters)
            return null;
        var line = new LineReading(text, context with { Purpose = ReadingPurpose.Edit }, words: SaidBesides.Moves);
        if (line.Derivations is not [{ Members: var members }, ..])
            return null;
        return (members.Any(member => member.HasDay || member.Instant is not null), members.Any(member => member.HasClock || member.Instant is not null)) switch
        {
            (true, false) => KeptPart.Clock,
            (false, true) => KeptPart.Day,
            _ => null,
        };
    }

    private static WhenReading Read(string text, ReadingContext context, Anchor meetup, bool isOne, bool isFix)
    {
        if (text.Length > WhenLimits.MostCharacters)
            return new WhenReading.Refused(ParseErrors.TooLong);
        var line = new LineReading(text, context, meetup, SaidBesides.Moves);
        return ReadingMaker.Make(line, context, isOne, isFix ? null : other => Read(other, context, meetup, isOne, isFix: true));
    }
}

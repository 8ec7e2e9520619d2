using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What the reading of a time depends on.</summary>
/// <param name="Now">Nothing at or before it is understood.</param>
/// <param name="Zone">The reader's own zone, in which wall times and words such as "tomorrow" are meant.</param>
/// <param name="Locale">
/// A BCP 47 tag, such as <c>en-US</c>, that says whether 5/12 is in December or in May; null: the day comes first.
/// </param>
public sealed record ReadingContext(Instant Now, DateTimeZone Zone, string? Locale = null)
{
    /// <summary>The date that it is now in <see cref="Zone"/>.</summary>
    public LocalDate Today => Now.InZone(Zone).Date;
}

using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Language;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What the reading of a time depends on.</summary>
/// <param name="Now">Nothing at or before it is understood.</param>
/// <param name="Zone">The meetup's zone, in which wall times and words such as "tomorrow" are meant.</param>
/// <param name="Locale">
/// A BCP 47 tag, such as <c>en-US</c>, that says whether 5/12 is in December or in May and whether 7:30 may be in the evening;
/// null: as in the country of the zone, and hours are those of a 12-hour clock.
/// </param>
public sealed record ReadingContext(Instant Now, DateTimeZone Zone, string? Locale = null)
{
    /// <summary>The date that it is now in <see cref="Zone"/>.</summary>
    public LocalDate Today => Now.InZone(Zone).Date;

    public ReadingPurpose Purpose { get; init; } = ReadingPurpose.Meetup;

    /// <summary>How long the meetup takes, when that was typed beside the times.</summary>
    public Duration? GivenDuration { get; init; }

    /// <summary>Whether several days in a row are one meetup, as a form may say.</summary>
    public bool AsOne { get; init; }

    /// <summary>The languages that are read, the reader's own first.</summary>
    public IReadOnlyList<Vocabulary> Vocabularies { get; init; } = [Vocabulary.English];

    /// <summary>Whether days are read, in which the hour does not matter.</summary>
    internal bool IsOfDays => Purpose is ReadingPurpose.Pause or ReadingPurpose.Visit;

    internal bool IsTwelveHour => ClockHabit.IsTwelveHour(Locale);

    internal ItemRules Rules
    {
        get
        {
            var place = DateOrder.IsMonthFirstIn(Zone);
            var monthFirst = Locale is null ? place == true : DateOrder.IsMonthFirst(Locale);
            return new ItemRules(monthFirst, Locale is not null && place is { } other && other != monthFirst, Zone, Now, IsOfDays);
        }
    }
}

using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Domain.Communities;

/// <summary>
/// One or more linked spaces that share members and meetups, and their settings. Each space, member and meetup stores the id of its own
/// community. The stores treat the id of any linked community as all of them, and return the one whose settings apply.
/// </summary>
public sealed record Community
{
    public CommunityId Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Null: the bot's own default.</summary>
    public DateTimeZone? Zone { get; init; }

    public Proposers Proposers { get; init; }

    /// <summary>Null: the bot's own default.</summary>
    public ReminderOffsets? ReminderOffsets { get; init; }

    /// <summary>In the form that <see cref="Domain.Reminders.QuietHours"/> reads. Null: the bot's own default. Empty: none.</summary>
    public string? QuietHours { get; init; }

    /// <summary>How often coffee rounds are held. Null: never.</summary>
    public CoffeeRhythm? CoffeeRhythm { get; init; }

    /// <summary>
    /// How many meet in one group of a coffee round: <see cref="CoffeeMatcher.SmallestGroup"/> to <see cref="CoffeeMatcher.LargestGroup"/>.
    /// </summary>
    public int CoffeeSize { get; init; } = CoffeeMatcher.SmallestGroup;

    /// <summary>The hour at which a coffee round is held, in the community's zone: 0 to 23.</summary>
    public int CoffeeHour { get; init; } = 10;

    /// <summary>Whose public holidays hold here, by the code of <see cref="Holidays.HolidayCalendar"/>. Null: none are looked at.</summary>
    public string? Holidays { get; init; }

    /// <summary>When an organizer saved the settings. Null: nobody has yet.</summary>
    public Instant? ConfiguredAt { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The community whose settings apply to all linked ones. Null while it is not linked.</summary>
    public CommunityId? LinkedTo { get; init; }
}

using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Domain.Communities;

/// <summary>
/// One or more linked spaces that share members and meetups, and their settings. Each space, member and meetup names its own community;
/// the stores take any of those that are linked for all of them, and give back the one whose settings hold.
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

    /// <summary>As <see cref="Domain.Reminders.QuietHours"/> reads it. Null: the bot's own default; empty: none.</summary>
    public string? QuietHours { get; init; }

    /// <summary>How often coffee rounds come; null: never.</summary>
    public CoffeeRhythm? CoffeeRhythm { get; init; }

    /// <summary>How many meet in one group of a coffee round, from <see cref="CoffeeMatcher.SmallestGroup"/> to <see cref="CoffeeMatcher.LargestGroup"/>.</summary>
    public int CoffeeSize { get; init; } = CoffeeMatcher.SmallestGroup;

    /// <summary>Of the day on which a coffee round is held, in the community's zone: 0 to 23.</summary>
    public int CoffeeHour { get; init; } = 10;

    /// <summary>When an organizer saved the settings; null: they are still to be asked.</summary>
    public Instant? ConfiguredAt { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Whose settings hold for all that are linked; null while it is linked with none.</summary>
    public CommunityId? LinkedTo { get; init; }
}

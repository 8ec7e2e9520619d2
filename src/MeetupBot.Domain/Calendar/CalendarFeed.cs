using NodaTime;

namespace MeetupBot.Domain.Calendar;

/// <summary>A calendar that calendar programs fetch again and again.</summary>
public sealed record CalendarFeed
{
    /// <summary>Does not change.</summary>
    public required string Uid { get; init; }

    public required string Name { get; init; }
    public required string Description { get; init; }

    /// <summary>The pages of the bot. Null: it has no public address.</summary>
    public Uri? Home { get; init; }

    /// <summary>From where it is fetched. Null: the bot has no public address.</summary>
    public Uri? Source { get; init; }

    /// <summary>The zone in which its reader lives.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>When the feed itself began or ended. Its events may have changed later.</summary>
    public required Instant Since { get; init; }

    public IReadOnlyList<CalendarEvent> Events { get; init; } = [];
}

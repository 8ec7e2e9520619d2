using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// The right to fetch a calendar at one private address. Only a hash of the address is kept, so it is shown once, when it is made. It has no
/// expiry: calendar programs fetch it for years. It ends when somebody ends it.
/// </summary>
public sealed record Feed
{
    /// <summary>How long an ended address gives an empty calendar, so that copies vanish. Then it gives nothing.</summary>
    public static readonly Duration EmptyAfterEnd = Duration.FromDays(7);

    /// <summary>How far back meetups stay.</summary>
    public static readonly Duration Past = Duration.FromDays(90);

    public const int MostEvents = 1_000;

    public const int MostSeries = 100;

    /// <summary>How many dates of a series without a card yet are shown.</summary>
    public const int SeriesDates = 2;

    /// <summary>Among how many dates they are looked for. The others are skipped, or in a pause.</summary>
    public const int SeriesDatesRead = 20;

    /// <summary>How many addresses a member has for one calendar. The oldest ends for another.</summary>
    public const int MostAddresses = 5;

    public required string Id { get; init; }

    /// <summary>Whose it is. Null: a public one, or of somebody who was forgotten.</summary>
    public MemberId? MemberId { get; init; }

    public required FeedKind Kind { get; init; }
    public required CommunityId CommunityId { get; init; }

    /// <summary>Whether a member's own calendar also has the times of open polls to which they said yes.</summary>
    public bool Polls { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When it was last fetched, to the hour.</summary>
    public Instant? FetchedAt { get; init; }

    /// <summary>The calendar program that fetched it, as far as it is known.</summary>
    public string? Agent { get; init; }

    public Instant? RevokedAt { get; init; }
}

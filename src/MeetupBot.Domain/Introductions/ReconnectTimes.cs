using NodaTime;

namespace MeetupBot.Domain.Introductions;

/// <summary>When a member is reminded of people whom they have not seen for long.</summary>
public static class ReconnectTimes
{
    /// <summary>People last met at least this long ago are suggested: a quarter of a year.</summary>
    public static readonly Duration LongUnseen = Duration.FromDays(91);

    /// <summary>The time between two suggestions to one member.</summary>
    public static readonly Duration Every = Duration.FromDays(30);

    /// <summary>The delay after a member turns suggestions on.</summary>
    public static readonly Duration First = Duration.FromDays(1);

    /// <summary>The same person is not suggested again within this time: half a year.</summary>
    public static readonly Duration NotAgainFor = Duration.FromDays(183);

    public static bool IsLongUnseen(Instant lastMetAt, Instant now) => now - lastMetAt >= LongUnseen;

    /// <summary>Whether a suggestion still prevents the same one.</summary>
    public static bool StillCounts(Instant suggestedAt, Instant now) => now - suggestedAt < NotAgainFor;
}

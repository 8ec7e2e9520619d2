using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Encounters;

/// <summary>A member who met somebody within a span of time, perhaps for the first time, as far as everybody may know.</summary>
public sealed record Newcomer
{
    public MemberId Member { get; init; }

    /// <summary>When they met anybody for the first time, within the span or before it.</summary>
    public Instant FirstMetAt { get; init; }

    /// <summary>Whether they had met nobody before the span.</summary>
    /// <param name="from">The start of the span.</param>
    public bool IsNewcomer(Instant from) => FirstMetAt >= from;
}

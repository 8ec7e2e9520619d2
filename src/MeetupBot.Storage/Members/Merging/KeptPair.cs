namespace MeetupBot.Storage;

/// <summary>Two answers to one meetup, of two members who became one.</summary>
internal sealed record KeptPair<T>(T Absorbed, T Into)
    where T : IKeptAnswer
{
    /// <summary>When the one that held was given; unix milliseconds.</summary>
    public long LaterAt => Math.Max(Absorbed.AnsweredAt, Into.AnsweredAt);

    /// <summary>Of two at the same instant, the absorbed one's.</summary>
    public bool IsAbsorbedLater => Absorbed.AnsweredAt >= Into.AnsweredAt;
}

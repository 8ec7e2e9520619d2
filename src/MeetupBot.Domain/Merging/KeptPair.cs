namespace MeetupBot.Domain.Merging;

/// <summary>Two answers to one meetup, of two members who became one.</summary>
public sealed record KeptPair<T>(T Absorbed, T Into)
    where T : IKeptAnswer
{
    /// <summary>When the one that held was given; unix milliseconds.</summary>
    public long LaterAt => Math.Max(Absorbed.AnsweredAt, Into.AnsweredAt);

    /// <summary>The later answer holds; of two at the same instant, the absorbed member's.</summary>
    public bool IsAbsorbedLater => Absorbed.AnsweredAt >= Into.AnsweredAt;
}

/// <summary>One person's answer to one meetup.</summary>
public interface IKeptAnswer
{
    string Meetup { get; }

    /// <summary>Unix milliseconds.</summary>
    long AnsweredAt { get; }
}

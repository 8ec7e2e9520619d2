namespace MeetupBot.Domain.Merging;

/// <summary>The answers of two merged members to the same meetup.</summary>
public sealed record KeptPair<T>(T Absorbed, T Into)
    where T : IKeptAnswer
{
    /// <summary>When the answer that counted was given, in Unix milliseconds.</summary>
    public long LaterAt => Math.Max(Absorbed.AnsweredAt, Into.AnsweredAt);

    /// <summary>The later answer counts. Of two at the same instant, the absorbed member's does.</summary>
    public bool IsAbsorbedLater => Absorbed.AnsweredAt >= Into.AnsweredAt;
}

/// <summary>One person's answer to one meetup.</summary>
public interface IKeptAnswer
{
    string Meetup { get; }

    /// <summary>Unix milliseconds.</summary>
    long AnsweredAt { get; }
}

namespace MeetupBot.Storage;

/// <summary>A ballot as its columns, in a <see cref="MergeRecord"/>.</summary>
internal sealed record KeptBallot : IKeptAnswer
{
    public required string Meetup { get; init; }
    public long Yes { get; init; }
    public long IfNeedBe { get; init; }
    public long Answered { get; init; }
    public long StartedAt { get; init; }
    public long AnsweredAt { get; init; }
}

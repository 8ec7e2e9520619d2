using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using NodaTime;

namespace MeetupBot.Storage.Polls;

/// <summary>A ballot as table columns. Sets of options are bit masks.</summary>
internal sealed record BallotRow
{
    public MeetupId MeetupId { get; init; }
    public MemberId MemberId { get; init; }
    public long Yes { get; init; }
    public long IfNeedBe { get; init; }
    public long Answered { get; init; }
    public Instant AnsweredAt { get; init; }

    public Ballot ToBallot() => new(MemberId, new OptionSet(Yes), new OptionSet(IfNeedBe), new OptionSet(Answered));
}

using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Storage.Engine;
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

    /// <summary>Reads the columns of <see cref="BallotSql.Find"/> and <see cref="BallotSql.OfMeetup"/>.</summary>
    public static Ballot ReadBallot(DirectStatement row) =>
        new(new MemberId(row.Number(0)), new OptionSet(row.Number(1)), new OptionSet(row.Number(2)), new OptionSet(row.Number(3)));

    public Ballot ToBallot() => new(MemberId, new OptionSet(Yes), new OptionSet(IfNeedBe), new OptionSet(Answered));
}

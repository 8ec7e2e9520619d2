using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Polls;

/// <summary>Candidate times of meetups, and the votes for them.</summary>
public sealed class PollStore
{
    private readonly StoreConnection _connection;
    private readonly KeptAnswers<MeetupId, IReadOnlyList<PollOption>> _options;

    internal PollStore(StoreConnection connection)
    {
        _connection = connection;
        _options = connection.Keep<MeetupId, IReadOnlyList<PollOption>>(ReadOptions);
    }

    /// <summary>The poll with all ballots. Empty when the meetup has no poll.</summary>
    public Poll Find(MeetupId meetup) => new(
        Options(meetup),
        _connection.Direct(BallotSql.OfMeetup).Bind(1, meetup.Value).All(BallotRow.ReadBallot));

    /// <summary>The candidate times in order. Whole days are compared in the meetup's time zone.</summary>
    public IReadOnlyList<PollOption> Options(MeetupId meetup) => _options.Get(meetup);

    /// <summary>The member's ballot, blank when they have not voted.</summary>
    public Ballot Ballot(MeetupId meetup, MemberId member) =>
        _connection.Direct(BallotSql.Find).Bind(1, meetup.Value).Bind(2, member.Value).First(BallotRow.ReadBallot)
            ?? MeetupBot.Domain.Polls.Ballot.Blank(member);

    /// <summary>One member's ballots in these polls. Polls in which they have not voted are left out.</summary>
    public IReadOnlyDictionary<MeetupId, Ballot> Ballots(MemberId member, IEnumerable<MeetupId> meetups) =>
        _connection.Query<BallotRow>(BallotSql.Among, new { member, meetups = IdList.Of(meetups) })
            .ToDictionary(row => row.MeetupId, row => row.ToBallot());

    /// <summary>The times of open polls to which the member said yes, and when they last answered there.</summary>
    public IReadOnlyList<(MeetupId Meetup, MeetupTime Time, Instant AnsweredAt)> Candidates(MemberId member) =>
        [.. _connection.Query<CandidateRow>(BallotSql.Candidates, new { member }).Select(row => row.ToCandidate())];

    /// <summary>The meetups in whose polls the member has voted, in any state.</summary>
    public IReadOnlyList<MeetupId> Voted(MemberId member) => _connection.Query<MeetupId>(BallotSql.Voted, new { member });

    /// <summary>Candidate times to which the member said yes, the latest first. Whole days are left out. It is for the member alone.</summary>
    public IReadOnlyList<Instant> YesAt(MemberId member, Instant since, int most) =>
        _connection.Query<Instant>(BallotSql.YesAt, new { member, since, most });

    /// <summary>Saves the ballot in place of the member's earlier one.</summary>
    public void Save(MeetupId meetup, Ballot ballot, Instant now) => _connection.Direct(BallotSql.Save)
        .Bind(1, meetup.Value)
        .Bind(2, ballot.Member.Value)
        .Bind(3, ballot.Yes.Bits)
        .Bind(4, ballot.IfNeedBe.Bits)
        .Bind(5, ballot.Answered.Bits)
        .Bind(6, now.ToUnixTimeMilliseconds())
        .Run();

    /// <summary>Replaces the candidate times. Votes stay for options whose id and time are unchanged; other votes are removed.</summary>
    public void SetOptions(MeetupId meetup, IReadOnlyList<PollOption> options)
    {
        var before = Options(meetup);
        _connection.Execute(OptionSql.RemoveAll, new { meetup });
        foreach (var (option, time) in options)
            _connection.Execute(OptionSql.Add, new { meetup, option, start = time.Start, day = time.Day });
        var staying = OptionSet.Create(options.Intersect(before).Select(option => option.Id)).Bits;
        if (before.Count > 0)
            _connection.Execute(BallotSql.Keep, new { meetup, staying });
    }

    /// <returns>Whether the member had voted.</returns>
    public bool RemoveBallot(MeetupId meetup, MemberId member) => _connection.Execute(BallotSql.Remove, new { meetup, member }) > 0;

    private IReadOnlyList<PollOption> ReadOptions(MeetupId meetup)
    {
        var rows = _connection.Query<OptionRow>(OptionSql.OfMeetup, new { meetup });
        return rows.Count == 0 ? [] : [.. rows.Select(row => row.ToOption()).OrderBy(option => option.Time, new MeetupTimeOrder(rows[0].Zone))];
    }
}

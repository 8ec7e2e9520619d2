using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Polls;

/// <param name="Options">In the order of their times.</param>
/// <param name="Ballots">Of everyone who answered.</param>
public sealed record Poll(IReadOnlyList<PollOption> Options, IReadOnlyList<Ballot> Ballots)
{
    public OptionSet Offered => OptionSet.Create(Options.Select(option => option.Id));

    /// <summary>How many members answered at least one time that is still offered.</summary>
    public int Answered => Ballots.Count(ballot => !ballot.Answered.IsEmpty);

    /// <summary>Whether anybody said more than the organizer by beginning with a yes to all.</summary>
    public bool IsAnswered(MemberId organizer) => Ballots.Any(ballot => !ballot.Answered.IsEmpty && !ballot.IsBeginningOf(organizer));

    public int NoneSuits => Ballots.Count(ballot => ballot.SuitsNone);

    public Tally this[PollOption option] => new(
        Ballots.Count(ballot => ballot.Yes.Contains(option.Id)),
        Ballots.Count(ballot => ballot.IfNeedBe.Contains(option.Id)));

    /// <summary>In the order of the options. Counted in one pass over the ballots.</summary>
    public IReadOnlyList<Tally> Tallies()
    {
        var (yes, ifNeedBe) = (new int[OptionSet.MostOptions], new int[OptionSet.MostOptions]);
        // An array: going through the list's interface would make an object a ballot.
        int[] ids = [.. Options.Select(option => option.Id)];
        foreach (var ballot in Ballots)
        {
            foreach (var option in ids)
            {
                yes[option] += ballot.Yes.Contains(option) ? 1 : 0;
                ifNeedBe[option] += ballot.IfNeedBe.Contains(option) ? 1 : 0;
            }
        }

        return [.. Options.Select(option => new Tally(yes[option.Id], ifNeedBe[option.Id]))];
    }

    /// <summary>How many answered each time, with whatever, in the order of the options. A time that was added later has fewer.</summary>
    public IReadOnlyList<int> CountAnswers() =>
        [.. Options.Select(option => Ballots.Count(ballot => ballot.Answered.Contains(option.Id)))];

    /// <param name="times">Equal times are merged.</param>
    /// <param name="zone">The meetup's. It decides the order of whole days among instants.</param>
    public static Poll Create(IEnumerable<MeetupTime> times, DateTimeZone zone) =>
        new([.. times.Distinct().Order(new MeetupTimeOrder(zone)).Select((time, index) => new PollOption(index, time))], []);

    public Ballot BallotOf(MemberId member) =>
        Ballots.FirstOrDefault(ballot => ballot.Member == member) ?? Ballot.Blank(member);

    public PollOption? Find(MeetupTime time) => Options.FirstOrDefault(option => option.Time == time);
}

using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;

namespace MeetupBot.Tests.Domain.Polls;

public sealed class BestTimeTests
{
    private static readonly MemberId Organizer = new(1);

    [Fact]
    public void Most_people_wins_over_most_yes() =>
        AssertChosen(1, ChoiceReason.MostPeople, ["YI", "YI", "NI"]);

    [Fact]
    public void Of_as_many_people_most_yes_wins() =>
        AssertChosen(1, ChoiceReason.MostYes, ["IY", "YY", "YI", "IY"]);

    [Fact]
    public void Of_as_many_yes_most_first_meetings_wins()
    {
        // Members 2 and 3 know each other and the organizer. 4 knows nobody.
        var choice = Choose(["NN", "YY", "YN", "NY"], (left, right) => left.Value < 4 && right.Value < 4);

        Assert.Equal((1, ChoiceReason.MostFirstMeetings), (choice?.Option.Id, choice?.DecidedBy));
        Assert.Equal(2, choice?.FirstMeetings);
    }

    [Fact]
    public void Of_as_many_first_meetings_the_organizers_own_yes_wins() =>
        AssertChosen(1, ChoiceReason.OrganizersYes, ["IY", "YI"]);

    [Fact]
    public void Of_times_that_are_alike_the_earliest_wins() =>
        AssertChosen(0, ChoiceReason.Earliest, ["YY", "NN"]);

    [Fact]
    public void The_only_time_needs_no_reason() => AssertChosen(0, ChoiceReason.OnlyOne, ["Y"]);

    [Fact]
    public void When_nobody_can_come_nothing_is_chosen()
    {
        Assert.Null(Choose(["NN", "NN"], HaveNotMet));
        Assert.Null(Choose(["", ""], HaveNotMet));
        Assert.Null(BestTime.Choose(new Poll([], []), Organizer, HaveNotMet));
    }

    [Fact]
    public void The_organizer_comes_to_any_time_and_meets_everyone_there()
    {
        var poll = PollOf(["N", "Y", "Y"]);
        Assert.Equal(3, BestTime.Explain(poll, poll.Options[0], Organizer, HaveNotMet).FirstMeetings);
    }

    [Fact]
    public void The_choice_is_the_one_that_comparing_every_pair_of_times_gives() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<int>(),
        (answers, seed) =>
        {
            const int times = 4;
            var poll = PollOf([.. answers.Chunk(times).Select(chunk => string.Concat(chunk.Select(answer => "YIN?"[answer % 4])).PadRight(times, '?'))]);
            bool HaveMet(MemberId left, MemberId right) => ((left.Value * right.Value) + seed) % 3 == 0;
            return BestTime.Choose(poll, Organizer, HaveMet)?.Option == Slowly(poll, HaveMet);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_pair_is_looked_at_once_however_many_times_are_tied()
    {
        var poll = PollOf([.. Enumerable.Repeat(new string('Y', 50), 100)], 50);
        var asked = 0;

        BestTime.Choose(poll, Organizer, (_, _) => asked++ < 0);

        Assert.Equal(100 * 99 / 2, asked);
    }

    private static PollOption? Slowly(Poll poll, Func<MemberId, MemberId, bool> haveMet) => poll.Options
        .Where(option => poll[option].CanCome > 0)
        .OrderByDescending(option => poll[option].CanCome)
        .ThenByDescending(option => poll[option].Yes)
        .ThenByDescending(option => Pairs(poll, option).Count(pair => !haveMet(pair.Item1, pair.Item2)))
        .ThenByDescending(option => poll.BallotOf(Organizer).Yes.Contains(option.Id))
        .ThenBy(option => option.Time)
        .FirstOrDefault();

    private static IEnumerable<(MemberId, MemberId)> Pairs(Poll poll, PollOption option)
    {
        var coming = poll.Ballots.Where(ballot => ballot.CanCome.Contains(option.Id)).Select(ballot => ballot.Member).Append(Organizer).Distinct().ToList();
        return coming.SelectMany((left, index) => coming.Skip(index + 1).Select(right => (left, right)));
    }

    private static void AssertChosen(int option, ChoiceReason reason, string[] ballots)
    {
        var choice = Choose(ballots, HaveNotMet);
        Assert.Equal((option, reason), (choice?.Option.Id, choice?.DecidedBy));
    }

    private static Choice? Choose(string[] ballots, Func<MemberId, MemberId, bool> haveMet) =>
        BestTime.Choose(PollOf(ballots, Math.Max(1, ballots.Max(ballot => ballot.Length))), Organizer, haveMet);

    private static Poll PollOf(string[] ballots, int times = 4) => Poll.Create(Enumerable.Range(0, times)
        .Select(hour => MeetupBot.Domain.Time.MeetupTime.At(Samples.Now + NodaTime.Duration.FromHours(hour))), NodaTime.DateTimeZone.Utc) with
    {
        Ballots = [.. ballots.Select((answers, index) => Samples.Ballot(index + 1, answers))],
    };

    private static bool HaveNotMet(MemberId left, MemberId right) => false;
}

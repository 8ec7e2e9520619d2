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
        // Members 2 to 5 know each other and the organizer; of 6 to 9 nobody knows anybody. 10 comes to either.
        var choice = Choose(["NN", "YN", "YN", "YN", "YN", "NY", "NY", "NY", "NY", "YY"], (left, right) => left.Value < 6 && right.Value < 6);

        Assert.Equal((1, ChoiceReason.MostFirstMeetings), (choice?.Option.Id, choice?.DecidedBy));
        Assert.Equal(15, choice?.FirstMeetings);
    }

    [Fact]
    public void That_a_few_have_met_is_not_told_by_the_choice_or_its_number()
    {
        string[] ballots = ["NN", "YN", "YN", "YN", "NY", "NY", "NY", "YY", "YY"];

        var choice = Choose(ballots, (left, right) => left.Value is 2 or 3 && right.Value is 3 or 4);

        Assert.Equal(Choose(ballots, HaveNotMet), choice);
        Assert.Equal((0, ChoiceReason.Earliest, 15), (choice?.Option.Id, choice?.DecidedBy, choice?.FirstMeetings));
        Assert.Equal(0, Choose(["Y", "Y", "Y", "Y"], HaveNotMet)?.FirstMeetings);
    }

    [Fact]
    public void That_a_few_have_not_met_is_not_told_either()
    {
        var choice = Choose(["Y", "Y", "Y", "Y", "Y", "Y"], (left, right) => (left.Value, right.Value) is not (1, 2) and not (2, 1));

        Assert.Equal(0, choice?.FirstMeetings);
    }

    [Fact]
    public void Of_as_many_first_meetings_the_organizers_own_yes_wins() =>
        AssertChosen(1, ChoiceReason.OrganizersYes, ["IY", "YI"]);

    [Fact]
    public void Of_times_that_are_alike_the_earliest_wins() =>
        AssertChosen(0, ChoiceReason.Earliest, ["NN", "YY"]);

    [Fact]
    public void The_only_time_needs_no_reason() => AssertChosen(0, ChoiceReason.OnlyOne, ["N", "Y"]);

    [Fact]
    public void When_nobody_can_come_nothing_is_chosen()
    {
        Assert.Null(Choose(["NN", "NN"], HaveNotMet));
        Assert.Null(Choose(["", ""], HaveNotMet));
        Assert.Null(BestTime.Choose(new Poll([], []), Organizer, HaveNotMet));
    }

    [Fact]
    public void What_the_organizer_begins_with_chooses_nothing_by_itself_and_counts_beside_an_answer()
    {
        Assert.Null(Choose(["YY"], HaveNotMet));
        Assert.Null(Choose(["YY", "NN"], HaveNotMet));
        Assert.Equal((1, 2), (Choose(["YY", "NY"], HaveNotMet)?.Option.Id, Choose(["YY", "NY"], HaveNotMet)?.Tally.Yes));
        Assert.Equal(1, Choose(["NY"], HaveNotMet)?.Option.Id);
    }

    [Fact]
    public void Of_a_yes_to_all_by_somebody_else_the_earliest_is_chosen() =>
        AssertChosen(0, ChoiceReason.Earliest, ["", "YY"]);

    [Fact]
    public void The_organizer_comes_to_any_time_and_meets_everyone_there()
    {
        var poll = PollOf(["N", "Y", "Y", "Y", "Y"]);
        Assert.Equal(10, BestTime.Explain(poll, poll.Options[0], Organizer, HaveNotMet).FirstMeetings);
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

    [Fact]
    public void Places_bound_who_counts_so_that_a_time_for_many_is_no_better_than_one_for_as_many_as_fit()
    {
        // Six can come to the first time and three to the second, of whom the organizer is one; there are three places.
        string[] ballots = ["YY", "IY", "IY", "IN", "IN", "IN"];

        Assert.Equal(0, Choose(ballots, HaveNotMet)?.Option.Id);

        var choice = Choose(ballots, HaveNotMet, places: 3);
        Assert.Equal((1, ChoiceReason.MostYes, true), (choice?.Option.Id, choice?.DecidedBy, choice?.AreAlikeByPlaces));
        Assert.Equal((3, 3), (choice?.Tally.CanCome, choice?.Seated));
    }

    [Fact]
    public void First_meetings_are_of_those_who_get_a_place_the_organizer_then_yes_then_if_need_be_in_their_order()
    {
        // The organizer said no and takes a place all the same. Members 3, 4, 6 and 7 said yes; of 2 and 5, "if need be" comes last.
        string[] ballots = ["N", "I", "Y", "Y", "I", "Y", "Y"];
        var met = new HashSet<(long, long)>();
        bool Ask(MemberId left, MemberId right)
        {
            met.Add((Math.Min(left.Value, right.Value), Math.Max(left.Value, right.Value)));
            return false;
        }

        var choice = Choose(ballots, Ask, places: 5);

        Assert.Equal((6, 4, 10), (choice?.Tally.CanCome, choice?.Seated, choice?.FirstMeetings));
        Assert.Equal([1, 3, 4, 6, 7], met.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().Order());
    }

    [Fact]
    public void Fewer_places_than_five_tell_no_number_of_first_meetings()
    {
        string[] ballots = ["Y", "Y", "Y", "Y", "Y"];
        Assert.Equal(10, Choose(ballots, HaveNotMet)?.FirstMeetings);
        Assert.Equal((3, 0), (Choose(ballots, HaveNotMet, places: 3)?.Seated, Choose(ballots, HaveNotMet, places: 3)?.FirstMeetings));
    }

    [Fact]
    public void Enough_places_change_nothing() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        answers =>
        {
            var poll = PollOf([.. answers.Chunk(4).Select(chunk => string.Concat(chunk.Select(answer => "YIN?"[answer % 4])).PadRight(4, '?'))]);
            return BestTime.Choose(poll, Organizer, HaveNotMet) == BestTime.Choose(poll, Organizer, HaveNotMet, poll.Ballots.Count + 1);
        }).QuickCheckThrowOnFailure();

    private static PollOption? Slowly(Poll poll, Func<MemberId, MemberId, bool> haveMet) => poll.Options
        .Where(option => poll[option].CanCome > 0 && poll.Ballots.Any(ballot => !ballot.CanCome.IsEmpty && !ballot.IsBeginningOf(Organizer)))
        .OrderByDescending(option => poll[option].CanCome)
        .ThenByDescending(option => poll[option].Yes)
        .ThenByDescending(option => Told([.. Pairs(poll, option)], haveMet))
        .ThenByDescending(option => poll.BallotOf(Organizer).Yes.Contains(option.Id))
        .ThenBy(option => option.Time)
        .FirstOrDefault();

    private static int Told(List<(MemberId, MemberId)> pairs, Func<MemberId, MemberId, bool> haveMet)
    {
        static int People(IEnumerable<(MemberId, MemberId)> of) => of.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().Count();
        var (met, notMet) = (pairs.FindAll(pair => haveMet(pair.Item1, pair.Item2)), pairs.FindAll(pair => !haveMet(pair.Item1, pair.Item2)));
        return People(notMet) < 5 ? 0 : People(met) < 5 ? pairs.Count : notMet.Count;
    }

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

    private static Choice? Choose(string[] ballots, Func<MemberId, MemberId, bool> haveMet, int? places = null) =>
        BestTime.Choose(PollOf(ballots, Math.Max(1, ballots.Max(ballot => ballot.Length))), Organizer, haveMet, places);

    private static Poll PollOf(string[] ballots, int times = 4) => Poll.Create(Enumerable.Range(0, times)
        .Select(hour => MeetupBot.Domain.Time.MeetupTime.At(Samples.Now + NodaTime.Duration.FromHours(hour))), NodaTime.DateTimeZone.Utc) with
    {
        Ballots = [.. ballots.Select((answers, index) => Samples.Ballot(index + 1, answers))],
    };

    private static bool HaveNotMet(MemberId left, MemberId right) => false;
}

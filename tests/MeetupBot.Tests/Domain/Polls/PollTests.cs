using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain.Polls;

public sealed class PollTests
{
    [Fact]
    public void A_whole_day_stands_among_moments_as_the_meetups_zone_has_it()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var friday = MeetupTime.At(new LocalDateTime(2026, 12, 4, 21, 0).InZoneStrictly(zone).ToInstant());
        var saturday = MeetupTime.OnDay(new LocalDate(2026, 12, 5));

        var poll = Poll.Create([saturday, friday], zone);

        Assert.Equal([friday, saturday], poll.Options.Select(option => option.Time));
        Assert.Equal([friday, saturday], PollEdit.Apply(poll, [saturday, friday], zone).Poll.Options.Select(option => option.Time));
    }

    [Fact]
    public void Times_stand_in_order_each_once()
    {
        var poll = Poll.Create(Samples.Days(7, 5, 6, 5), DateTimeZone.Utc);

        Assert.Equal(Samples.Days(5, 6, 7), poll.Options.Select(option => option.Time));
        Assert.Equal([0, 1, 2], poll.Options.Select(option => option.Id));
    }

    [Fact]
    public void Tallies_count_yes_and_if_need_be_apart()
    {
        var poll = Poll.Create(Samples.Days(5, 6), DateTimeZone.Utc) with { Ballots = [Samples.Ballot(1, "YI"), Samples.Ballot(2, "YN"), Samples.Ballot(3, "NN")] };

        Assert.Equal([new Tally(2, 0), new Tally(0, 1)], poll.Tallies());
        Assert.Equal(poll.Tallies(), poll.Options.Select(option => poll[option]));
        Assert.Equal((3, 1), (poll.Answered, poll.NoneSuits));
    }

    [Fact]
    public void A_member_without_a_ballot_has_a_blank_one() =>
        Assert.Equal(Ballot.Blank(new MemberId(9)), Poll.Create(Samples.Days(5), DateTimeZone.Utc).BallotOf(new MemberId(9)));

    [Fact]
    public void An_edit_keeps_every_answer_to_a_time_that_stays()
    {
        var poll = Poll.Create(Samples.Days(5, 6, 7), DateTimeZone.Utc) with { Ballots = [Samples.Ballot(1, "YIN"), Samples.Ballot(2, "NYI")] };

        var (after, _) = PollEdit.Apply(poll, Samples.Days(8, 7, 5), DateTimeZone.Utc);

        Assert.Equal(Samples.Days(5, 7, 8), after.Options.Select(option => option.Time));
        Assert.Equal([new Tally(1, 0), new Tally(0, 1), new Tally(0, 0)], after.Tallies());
        Assert.False(after.BallotOf(new MemberId(1)).IsFinished(after.Offered));
    }

    [Fact]
    public void An_edit_asks_only_those_again_who_could_come_to_a_time_that_is_gone()
    {
        var poll = Poll.Create(Samples.Days(5, 6), DateTimeZone.Utc) with
        {
            Ballots = [Samples.Ballot(1, "YN"), Samples.Ballot(2, "IY"), Samples.Ballot(3, "NY"), Samples.Ballot(4, "NN")],
        };

        Assert.Equal([new MemberId(1), new MemberId(2)], PollEdit.Apply(poll, Samples.Days(6, 9), DateTimeZone.Utc).AskAgain);
    }

    [Fact]
    public void Times_that_the_organizer_adds_begin_with_their_yes_and_ask_only_others()
    {
        var organizer = new MemberId(1);
        var poll = Poll.Create(Samples.Days(5, 6), DateTimeZone.Utc) with { Ballots = [Samples.Ballot(1, "YN"), Samples.Ballot(2, "YI")] };

        var own = PollEdit.Apply(poll, Samples.Days(6, 9), DateTimeZone.Utc, organizer, isTheirs: true);
        Assert.Equal([new Tally(0, 1), new Tally(1, 0)], own.Poll.Tallies());
        Assert.Equal([new MemberId(2)], own.AskAgain);

        var cohosts = PollEdit.Apply(poll, Samples.Days(6, 9), DateTimeZone.Utc, organizer, isTheirs: false);
        Assert.Equal([new Tally(0, 1), new Tally(0, 0)], cohosts.Poll.Tallies());
        Assert.Equal([organizer, new MemberId(2)], cohosts.AskAgain);
    }

    [Fact]
    public void An_organizer_who_answered_nothing_favours_no_added_time_and_begins_with_times_that_are_all_new()
    {
        var poll = Poll.Create(Samples.Days(5, 6), DateTimeZone.Utc);

        Assert.Empty(PollEdit.Apply(poll, Samples.Days(5, 9), DateTimeZone.Utc, new MemberId(1), isTheirs: true).Poll.Ballots);
        Assert.Equal(
            [new Tally(1, 0), new Tally(1, 0)],
            PollEdit.Apply(poll, Samples.Days(8, 9), DateTimeZone.Utc, new MemberId(1), isTheirs: true).Poll.Tallies());
    }

    [Fact]
    public void What_the_organizer_begins_with_is_no_answer_of_its_own()
    {
        var begun = Poll.Create(Samples.Days(5, 6), DateTimeZone.Utc) with { Ballots = [Samples.Ballot(1, "YY")] };

        Assert.Equal(1, begun.Answered);
        Assert.False(begun.IsAnswered(new MemberId(1)));
        Assert.True(begun.IsAnswered(new MemberId(2)));
        Assert.True((begun with { Ballots = [Samples.Ballot(1, "YN")] }).IsAnswered(new MemberId(1)));
    }

    [Fact]
    public void A_press_on_an_old_menu_never_counts_for_a_new_time_within_the_next_edits()
    {
        var poll = Poll.Create(Samples.Days(5, 6, 7), DateTimeZone.Utc);
        var old = poll.Offered;

        for (var day = 8; day < 28; day++)
        {
            poll = PollEdit.Apply(poll, Samples.Days(7, day), DateTimeZone.Utc).Poll;
            var staying = OptionSet.Create(poll.Options.Where(option => option.Time == Samples.Days(7).Single()).Select(option => option.Id));
            Assert.Equal(staying, poll.Offered.Within(old));
        }
    }

    [Fact]
    public void As_many_times_as_a_poll_may_have_can_all_be_replaced()
    {
        var poll = Poll.Create(Enumerable.Range(0, 50).SelectMany(hour => Hours(hour)), DateTimeZone.Utc);
        var after = PollEdit.Apply(poll, Enumerable.Range(100, 50).SelectMany(hour => Hours(hour)), DateTimeZone.Utc).Poll;

        Assert.Equal(50, after.Offered.Count);
        Assert.Equal(50, after.Options.Count);
    }

    private static IEnumerable<MeetupTime> Hours(int hour) => [MeetupTime.At(Samples.Now + NodaTime.Duration.FromHours(hour))];
}

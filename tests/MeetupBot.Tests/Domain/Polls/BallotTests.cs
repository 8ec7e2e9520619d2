using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;

namespace MeetupBot.Tests.Domain.Polls;

public sealed class BallotTests
{
    private static readonly OptionSet All = OptionSet.Create([0, 1, 2, 3]);

    [Fact]
    public void Chosen_is_yes_and_the_rest_is_no() =>
        Assert.Equal(Samples.Ballot(1, "YNYN"), Blank.SetYes(OptionSet.Create([0, 2]), All));

    [Fact]
    public void A_new_yes_list_leaves_if_need_be_alone_where_it_does_not_say_yes() =>
        Assert.Equal(Samples.Ballot(1, "NIYY"), Samples.Ballot(1, "YIIN").SetYes(OptionSet.Create([2, 3]), All));

    [Fact]
    public void A_new_if_need_be_list_takes_what_it_names_from_the_yes_list_and_replaces_the_old_one() =>
        Assert.Equal(Samples.Ballot(1, "IYNI"), Samples.Ballot(1, "YYIN").SetIfNeedBe(OptionSet.Create([0, 3]), All));

    [Fact]
    public void A_menu_changes_only_the_times_that_it_shows() =>
        Assert.Equal(Samples.Ballot(1, "NYYI"), Samples.Ballot(1, "YNYI").SetYes(OptionSet.Create([1, 2, 3]), OptionSet.Create([0, 1])));

    [Fact]
    public void None_of_these_is_an_answer_of_no_to_each()
    {
        var none = Samples.Ballot(1, "YIN?").SetNone(All);

        Assert.Equal(Samples.Ballot(1, "NNNN"), none);
        Assert.True(none.SuitsNone);
        Assert.True(none.IsFinished(All));
    }

    [Fact]
    public void Who_takes_back_the_last_time_that_they_chose_has_not_voted()
    {
        Assert.Equal(Blank, Samples.Ballot(1, "YNNN").SetYes(OptionSet.Empty, All));
        Assert.Equal(Blank, Samples.Ballot(1, "NINN").SetIfNeedBe(OptionSet.Empty, All));
        Assert.Equal(Samples.Ballot(1, "NINN"), Samples.Ballot(1, "YINN").SetYes(OptionSet.Empty, All));
        Assert.Equal(Blank, Blank.SetYes(OptionSet.Empty, All));
    }

    [Fact]
    public void Who_said_none_and_chooses_nothing_has_still_said_none() =>
        Assert.Equal(Samples.Ballot(1, "NNNN"), Samples.Ballot(1, "NNNN").SetYes(OptionSet.Empty, All).SetIfNeedBe(OptionSet.Empty, All));

    [Fact]
    public void None_of_some_leaves_the_others_alone() =>
        Assert.Equal(Samples.Ballot(1, "NNYI"), Samples.Ballot(1, "YIYI").SetNone(OptionSet.Create([0, 1])));

    [Fact]
    public void Who_never_answered_does_not_say_that_none_suits()
    {
        Assert.False(Blank.SuitsNone);
        Assert.False(Blank.IsFinished(All));
    }

    [Fact]
    public void No_answers_ever_contradict_each_other() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Kind, ulong Chosen, ulong Shown)[]>(),
        presses =>
        {
            var ballot = presses.Aggregate(Blank, (before, press) => (press.Kind % 4) switch
            {
                0 => before.SetYes(Set(press.Chosen), Set(press.Shown)),
                1 => before.SetIfNeedBe(Set(press.Chosen), Set(press.Shown)),
                2 => before.SetNone(Set(press.Shown)),
                _ => before.Keep(Set(press.Chosen)),
            });
            return ballot.Yes.Within(ballot.IfNeedBe).IsEmpty && ballot.Answered.Covers(ballot.CanCome);
        }).QuickCheckThrowOnFailure();

    private static Ballot Blank => Ballot.Blank(new MemberId(1));

    private static OptionSet Set(ulong bits) => new((long)(bits & long.MaxValue));
}

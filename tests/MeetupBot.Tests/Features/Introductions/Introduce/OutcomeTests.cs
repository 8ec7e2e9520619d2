using MeetupBot.Application.Jobs;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>Two weeks later: did they meet?</summary>
public sealed class OutcomeTests : IntroductionTests
{
    private static readonly Duration TwoWeeks = Duration.FromDays(14) + Duration.FromHours(1);

    [Fact]
    public async Task Both_words_make_one_encounter_that_is_confirmed()
    {
        var introduction = await Open(Ben, Cleo);
        await Bot.Advance(TwoWeeks);

        Assert.Equal("Noted: Cleo. You have now met 2 of 4 other members.\nSomeone they should know?\n[Introduce Cleo…] [I'll send you that…]", (await Bot.Press(Ben, Bot.LastDirect(Ben), "We met")).Text);
        Assert.StartsWith("Noted: Ben. Ben says so too: your first meeting.", (await Bot.Press(Cleo, Bot.LastDirect(Cleo), "We met")).Text, StringComparison.Ordinal);

        var met = Assert.Single(await Between(Ben, Cleo));
        Assert.True(met.IsConfirmed);
        Assert.Equal(Occasion.ForIntroduction(introduction.Id), met.Occasion);
    }

    [Fact]
    public async Task Not_yet_is_asked_once_more_and_never_again()
    {
        await Open(Ben, Cleo);
        await Bot.Advance(TwoWeeks);
        Assert.StartsWith(Words.SavedNotYet, (await Bot.Press(Ben, Bot.LastDirect(Ben), "Not yet")).Text, StringComparison.Ordinal);

        await Bot.Advance(TwoWeeks);

        Assert.StartsWith("Have you and Cleo met by now? I won't ask again.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.StartsWith(Words.SavedNotYetAgain, (await Bot.Press(Ben, Bot.LastDirect(Ben), "Not yet")).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromDays(90));
        Assert.Equal(2, Bot.Inbox(Ben).Count);
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task No_thanks_is_lasting_private_and_both_ways()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();

        Assert.StartsWith("Saved, and nobody is told.", (await Bot.Press(Ben, Group(Ben, Cleo)[^1], "No thanks")).Text, StringComparison.Ordinal);

        Assert.Single(Group(Ben, Cleo));
        await Bot.Advance(TwoWeeks);
        Assert.Empty(Bot.Inbox(Ben));
        Assert.Single(Bot.Inbox(Cleo));
        Assert.True(await Read(session => session.NoThanks.IsBetween(IdOf(session, Cleo), IdOf(session, Ben))));
        await Bot.Advance(Duration.FromDays(60));
        Assert.StartsWith("If Ben may be asked, I ask in private,", (await Introduce(Cleo, Cleo, Ben)).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Of_three_one_can_say_whom_they_met()
    {
        await Open(Ben, Cleo, Dev);
        await Bot.Advance(TwoWeeks);
        Assert.Contains("[We all met] [I met Cleo] [I met Dev] [Not yet] [No thanks]", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);

        await Bot.Press(Ben, Bot.LastDirect(Ben), "I met Dev");
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "We all met");

        Assert.Single(await Between(Ben, Dev));
        Assert.Single(await Between(Cleo, Dev));
        Assert.False(Assert.Single(await Between(Ben, Cleo)).IsConfirmed);
    }

    [Fact]
    public async Task Who_says_elsewhere_that_they_met_is_not_asked_and_the_others_word_is_of_the_same_encounter()
    {
        await Open(Ben, Cleo);
        await Bot.Advance(Duration.FromDays(3));
        await Bot.Database.WriteAsync(session =>
        {
            session.Encounters.Say(CommunityOf(session, Ben), IdOf(session, Ben), IdOf(session, Cleo), Occasion.Elsewhere, Bot.Now);
        });

        await Bot.Advance(TwoWeeks);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "We met");

        Assert.Empty(Bot.Inbox(Ben));
        Assert.True(Assert.Single(await Between(Ben, Cleo)).IsConfirmed);
    }

    [Fact]
    public async Task What_the_other_says_of_a_meetup_keeps_nobody_from_being_asked()
    {
        await Open(Ben, Cleo);
        var meetup = new MeetupBot.Domain.Meetups.MeetupId(IdOn(await Meetup()));
        await Bot.Advance(Duration.FromDays(5));
        await Bot.Database.WriteAsync(session =>
        {
            session.Encounters.Say(CommunityOf(session, Ben), IdOf(session, Ben), IdOf(session, Cleo), Occasion.ForMeetup(meetup), Bot.Now);
        });

        await Bot.Advance(TwoWeeks);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "We met");

        Assert.DoesNotContain(Bot.Inbox(Ben), card => card.Text.Contains("you were introduced", StringComparison.Ordinal));
        Assert.True(Assert.Single(await Between(Ben, Cleo)).IsConfirmed);
    }

    [Fact]
    public async Task Nobody_is_asked_about_somebody_who_left()
    {
        await Open(Ben, Cleo);
        await Bot.Database.WriteAsync(session => session.Members.SetPresence(session.Members.Accounts([IdOf(session, Cleo)])[0], left: true, Bot.Now));

        await Bot.Advance(TwoWeeks);

        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Months_later_an_answer_still_counts_and_twice_pressed_it_counts_once()
    {
        await Open(Ben, Cleo);
        await Bot.Advance(TwoWeeks);
        var question = Bot.LastDirect(Ben);
        await Bot.Advance(Duration.FromDays(100));

        await Bot.Press(Ben, question, "We met");
        await Bot.Press(Ben, question, "We met");

        Assert.Single(await Between(Ben, Cleo));
    }

    [Fact]
    public async Task A_stop_between_two_questions_neither_repeats_nor_skips_one()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();
        await Bot.Transactions.WriteAsync(scope =>
        {
            var session = scope.GetRequiredService<Session>();
            // Claimed, one of the two done, and then the process is gone.
            var later = Bot.Now + TwoWeeks;
            var claimed = session.Due.Claim(later, Duration.FromMinutes(2)).Where(item => item.Kind == AskIntroducedJob.Kind).ToList();
            Assert.Equal(2, claimed.Count);
            Assert.True(session.Due.Complete(claimed[0]));
            scope.GetRequiredService<AskIntroducedJob>().Run(new JobContext(session, claimed[0], later), AskIntroducedJob.Read(claimed[0].Payload));
        });

        await Bot.Database.WriteAsync(session => session.Due.ReleaseLeases(Bot.Now));
        await Bot.Advance(TwoWeeks);

        Assert.Single(Bot.Inbox(Ben));
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task A_question_that_is_late_comes_once_to_each()
    {
        await Open(Ben, Cleo);
        await Bot.Settle();

        await Bot.SleepUntil(Bot.Now + Duration.FromDays(40));
        await Bot.Advance(Duration.FromHours(12));

        Assert.Single(Bot.Inbox(Ben));
        Assert.Single(Bot.Inbox(Cleo));
    }
}

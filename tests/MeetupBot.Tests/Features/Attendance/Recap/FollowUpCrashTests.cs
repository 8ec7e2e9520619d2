using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.FollowUp;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Attendance.Recap;

/// <summary>A process that dies while it asks who met whom neither repeats a message nor skips a person.</summary>
public sealed class FollowUpCrashTests : BotTests
{
    private static readonly Someone[] Going = [Ben, Cleo, Dev];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Wherever_it_dies_each_is_asked_once_and_there_is_one_recap(int done)
    {
        await Held();

        await Bot.DieAt(At(6, 8), done);
        await Bot.AdvanceTo(At(7, 9));

        AssertOnce();
    }

    [Fact]
    public async Task Run_once_more_it_repeats_nothing()
    {
        var id = await Held();
        await Bot.AdvanceTo(At(6, 9));

        await Bot.Database.WriteAsync(session => session.Due.Schedule(new DueItem
        {
            Kind = FollowUpJob.Kind,
            Key = $"{FollowUpJob.Kind}:{id}",
            MeetupId = id,
            DueAt = Bot.Now,
        }));
        await Bot.AdvanceTo(At(7, 9));

        AssertOnce();
    }

    [Fact]
    public async Task Of_what_was_cancelled_after_all_nothing_is_posted_or_asked()
    {
        var id = await Held();
        await Bot.Database.WriteAsync(session => session.Meetups.Update(session.Meetups.Find(id)! with { State = MeetupState.Cancelled }));

        await Bot.AdvanceTo(At(7, 9));

        Assert.DoesNotContain(Bot.ChannelCards, card => card.ButtonLabels.Contains("Share a moment"));
        Assert.All(Going, person => Assert.DoesNotContain(Bot.Inbox(person), IsQuestion));
    }

    [Fact]
    public async Task Who_has_left_is_neither_asked_nor_named()
    {
        await Held();
        await Bot.Database.WriteAsync(session =>
            session.Members.SetPresence(session.Members.FindAnywhere(TestPlatform.PlatformName, "dev").Single().Account, left: true, Bot.Now));

        await Bot.AdvanceTo(At(7, 9));

        Assert.DoesNotContain(Bot.Inbox(Dev), IsQuestion);
        Assert.DoesNotContain("Dev", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee is over; Ana, Ben, Cleo and 1 more were going.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_were_introduced_nothing_follows_here()
    {
        var id = new MeetupId(IdOn(await Meetup()));
        await Bot.Transactions.WriteAsync(scope =>
        {
            var session = scope.GetRequiredService<Session>();
            var meetup = session.Meetups.Find(id)! with { State = MeetupState.Over, Introduction = new("x") };
            scope.GetRequiredService<FollowUpService>().Plan(meetup, Duration.FromHours(18));
            Assert.Null(session.Due.Find($"{FollowUpJob.Kind}:{id}"));
        });
    }

    private async Task<MeetupId> Held()
    {
        var card = await Meetup();
        foreach (var person in Going)
            await Bot.Press(person, card, "Going");
        await Bot.AdvanceTo(At(5, 13));
        return new MeetupId(IdOn(card));
    }

    private void AssertOnce()
    {
        Assert.Single(Bot.ChannelCards, card => card.ButtonLabels.Contains("Share a moment"));
        foreach (var person in Going.Append(Ana))
            Assert.Single(Bot.Inbox(person), IsQuestion);
    }

    private static bool IsQuestion(Shown card) => card.Text.StartsWith("Who did you meet", StringComparison.Ordinal);
}

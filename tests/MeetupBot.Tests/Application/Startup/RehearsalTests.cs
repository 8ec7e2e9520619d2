using MeetupBot.Application.Startup;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Application.Startup;

public sealed class RehearsalTests : BotTests
{
    [Fact]
    public async Task The_rehearsal_leaves_nothing_behind_and_sends_nothing()
    {
        await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var (before, posted) = (Bot.Dump(), Bot.ChannelCards.Count);
        var rehearsal = Bot.Service<Rehearsal>();

        Assert.False(rehearsal.IsOver);
        await rehearsal.StartAsync(CancellationToken.None);
        await rehearsal.ExecuteTask!;

        Assert.True(rehearsal.IsOver);
        Assert.Equal(before, Bot.Dump());
        Assert.Equal(posted, Bot.ChannelCards.Count);
        Assert.Empty(Bot.Log);
    }

    [Fact]
    public async Task It_proposes_votes_answers_and_edits()
    {
        var seen = new List<string>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bot.Database.WriteAsync((Action<Session>)(session =>
        {
            Bot.Service<RehearsedScenes>().Play(session, Bot.Platform);
            var (_, community) = session.Communities.Find(Bot.Platform.Name, "rehearsal")!.Value;
            foreach (var meetup in session.Meetups.AllUpcoming(community.Id, Bot.Now).ToList())
                seen.Add(meetup.State == MeetupState.Polling
                    ? $"poll, {session.Polls.Find(meetup.Id).Ballots.Count} ballot"
                    : $"{meetup.State}, {session.Rsvps.Find(meetup).Rsvps.Count} answer");
            throw new InvalidOperationException("undone");
        })));

        Assert.Equal(["poll, 1 ballot", "Scheduled, 1 answer"], seen.Order(StringComparer.OrdinalIgnoreCase));
    }
}

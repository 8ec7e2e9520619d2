using MeetupBot.Chat.Events;

namespace MeetupBot.Tests.Slack;

/// <summary>Guests and people of other workspaces are told apart by users.info, and counted with nobody.</summary>
public sealed class GuestTests
{
    [Fact]
    public async Task Guests_and_foreign_people_are_known_and_not_counted()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var people = new[] { "Rae", "Uma", "Zoe" }.Select(name => slack.Simulator.AddUser(name)).ToList();
        people[0].IsRestricted = true;
        people[1].IsUltraRestricted = true;
        people[2].ForeignTeam = "T0FOREIGN";
        slack.Connect();

        await Expect.SoonAsync(() => slack.Handler.Events.OfType<ChatEvent.SpaceSeen>().Any(seen => seen.Members is not null));

        Assert.Equal(2, slack.Handler.Events.OfType<ChatEvent.SpaceSeen>().Last().Members);
        foreach (var person in people)
            Assert.True((await slack.Platform.FindPersonAsync(slack.Space, SimulatedSlack.RefOf(person), TestContext.Current.CancellationToken))!.IsGuest);
        Assert.False((await slack.Platform.FindPersonAsync(slack.Space, SimulatedSlack.RefOf(slack.Ben), TestContext.Current.CancellationToken))!.IsGuest);
    }
}

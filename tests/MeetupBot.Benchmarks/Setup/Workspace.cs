using System.Globalization;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>A Slack workspace with people, and a poll in each of its channels.</summary>
internal sealed record Workspace(SlackSimulator Slack, SlackUser Organizer, IReadOnlyList<SlackUser> People)
{
    private const string Times = "2035-03-05 18:30, 2035-03-06 18:30, 2035-03-07 18:30";

    public Guests Guests => new("slack", Slack.TeamId, [.. People.Select(person => (person.Id, person.RealName))]);

    public static Workspace Create(SlackSimulator slack, int people) => new(
        slack,
        slack.AddUser("Ana"),
        [.. Enumerable.Range(0, people).Select(number => slack.AddUser(string.Create(CultureInfo.InvariantCulture, $"Person {number}")))]);

    /// <summary>The polls' cards.</summary>
    public async Task<IReadOnlyList<SlackMessage>> ProposeAsync(int polls)
    {
        var cards = new List<SlackMessage>(polls);
        for (var number = 0; number < polls; number++)
        {
            var channel = Slack.AddChannel(string.Create(CultureInfo.InvariantCulture, $"meetups{number}"), [Organizer, .. People]);
            Slack.RunCommand(Organizer, channel, "/meetup", string.Create(CultureInfo.InvariantCulture, $"propose \"Coffee {number}\" when: {Times}"));
            cards.Add(await Slack.MessageAsync(channel, message => message.Elements.Count > 0, TimeSpan.FromSeconds(30)));
        }

        return cards;
    }

    /// <summary>Chooses one time. Completes when the bot's acknowledgement has arrived.</summary>
    public Task<SlackAck> VoteAsync(SlackMessage card, SlackUser person, int choice)
    {
        var menu = card.Elements[0];
        return Slack.Choose(person, card, menu.ActionId, menu.Options[choice % menu.Options.Count].Value).Acknowledged;
    }
}

using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>A poll that somebody proposed in a channel, and voting in it.</summary>
internal sealed class PollInChannel
{
    private const string Times = "2035-03-05 18:30; 2035-03-06 18:30; 2035-03-07 18:30";

    private readonly DiscordSimulator _discord;
    private readonly string _menu;
    private readonly IReadOnlyList<object>[] _choices;

    private PollInChannel(DiscordSimulator discord, SimMessage card)
    {
        _discord = discord;
        Card = card;
        var menu = card.Selects.First();
        // The menu's custom id changes with every edit of the card.
        _menu = menu.Placeholder!;
        _choices = [.. menu.Options.Select(option => (IReadOnlyList<object>)[option.Value])];
    }

    public SimMessage Card { get; }

    public static async Task<PollInChannel> ProposeAsync(DiscordSimulator discord, SimChannel channel, SimUser organizer, string title)
    {
        await discord.RunCommandAsync(
            organizer, channel, "meetup", "propose", new Dictionary<string, object?> { ["title"] = title, ["when"] = Times }, TimeSpan.FromSeconds(20));
        var card = await discord.MessageAsync(channel, message => message.Selects.Any(), TimeSpan.FromSeconds(20));
        return new PollInChannel(discord, card);
    }

    /// <summary>Chooses one time. Completes when the bot's acknowledgement has arrived.</summary>
    public Task<SimInteractionResponse> VoteAsync(SimUser user, int choice) =>
        _discord.DispatchSelectAsync(user, Card, _menu, _choices[choice % _choices.Length]);
}

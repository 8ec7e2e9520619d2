using System.Text.RegularExpressions;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>A guild for one test, and the actions of its people: Ana hosts, Olga may manage events, the others take part.</summary>
internal sealed partial class TestGuild
{
    private readonly DiscordBotUnderTest _bot;

    public TestGuild(DiscordBotUnderTest bot)
    {
        _bot = bot;
        Olga = bot.Discord.AddUser("olga", "Olga");
        Guild = bot.Discord.AddGuild("Leeds", Olga);
        (Ana, Ben, Cleo, Dev) = (Add("Ana"), Add("Ben"), Add("Cleo"), Add("Dev"));
        General = Guild.AddChannel("general");
    }

    public DiscordSimulator Discord => _bot.Discord;

    public SimGuild Guild { get; }

    public SimChannel General { get; }

    public SimUser Olga { get; }

    public SimUser Ana { get; }

    public SimUser Ben { get; }

    public SimUser Cleo { get; }

    public SimUser Dev { get; }

    /// <summary>Adds a member to the guild.</summary>
    public SimUser Add(string name)
    {
        var user = Discord.AddUser(name.ToLowerInvariant(), name);
        Guild.AddMember(user);
        return user;
    }

    /// <summary>Runs <c>/meetup</c> in the channel.</summary>
    /// <param name="subcommand">E.g. <c>me show</c>.</param>
    /// <param name="options">By name.</param>
    public Task<SimInteractionResponse> RunAsync(SimUser user, string subcommand, params (string Name, object? Value)[] options) =>
        AnsweredAsync(Discord.RunCommand(user, General, "meetup", subcommand, options.ToDictionary(o => o.Name, o => o.Value)));

    /// <summary>
    /// What is suggested for an option of <c>/meetup</c> while it is typed. Suggestions that come too late are none: on a busy machine this types
    /// on, as a person would.
    /// </summary>
    public async Task<IReadOnlyList<SimChoice>> SuggestAsync(
        SimUser user, string subcommand, string option, string typed, IReadOnlyDictionary<string, object?>? others = null)
    {
        IReadOnlyList<SimChoice> choices = [];
        await Wait.UntilAsync(
            async () => (choices = await Discord.AutocompleteAsync(user, General, "meetup", subcommand, option, typed, others)).Count > 0,
            $"suggestion for \"{typed}\"");
        return choices;
    }

    /// <summary>A poll, proposed by Ana.</summary>
    /// <returns>Its card in the channel.</returns>
    public Task<Posted> PollAsync(string title, params (string Name, object? Value)[] options) => ProposeAsync(
        Ana, [("title", title), .. options.Any(o => o.Name == "when") ? options : [("when", "in 3 days, in 4 days, in 5 days"), .. options]]);

    /// <summary>A meetup with one time, hosted by Ana.</summary>
    /// <returns>Its card in the channel.</returns>
    public Task<Posted> MeetupAsync(string title, params (string Name, object? Value)[] options) => ProposeAsync(
        Ana, [("title", title), .. options.Any(o => o.Name == "when") ? options : [("when", "in 3 days"), .. options]]);

    public async Task<Posted> ProposeAsync(SimUser user, params (string Name, object? Value)[] options)
    {
        var answer = await RunAsync(user, "propose", options);
        Assert.True(answer.IsEphemeral, answer.Text);
        var id = IdIn(answer.Text);
        return new Posted(id, await EventuallyAsync(() => Cards(id).FirstOrDefault(), "the card"), answer);
    }

    public Task<SimInteractionResponse> PressAsync(SimUser user, SimMessage message, string button) =>
        AnsweredAsync(Discord.PressButton(user, message, button));

    /// <summary>Cancels a meetup and confirms it.</summary>
    public async Task CancelAsync(SimUser user, string id, string? reason = null)
    {
        (string, object?)[] options = reason is null ? [("id", id)] : [("id", id), ("reason", reason)];
        var asked = await RunAsync(user, "cancel", options);
        await PressAsync(user, asked.Message!, "Cancel it");
    }

    /// <summary>Moves a meetup that has guests: confirms it, and has them told at once.</summary>
    public async Task MoveAsync(SimUser user, string id, string when)
    {
        var asked = await RunAsync(user, "edit", ("id", id), ("when", when));
        var moved = await PressAsync(user, asked.Message!, "Move it and tell them");
        await PressAsync(user, moved.Message!, "Tell them now");
    }

    public Task<SimInteractionResponse> ChooseAsync(SimUser user, SimMessage message, string menu, params int[] numbers)
    {
        var options = message.Selects.First(s => s.Placeholder == menu).Options;
        return AnsweredAsync(Discord.Select(user, message, menu, [.. numbers.Select(number => options[number - 1].Value)]));
    }

    public Task<SimInteractionResponse> VoteAsync(SimUser user, SimMessage message, params int[] numbers) =>
        ChooseAsync(user, message, "Which times work for you?", numbers);

    /// <summary>Decides a poll and waits for the announcement.</summary>
    public async Task<SimMessage> DecideAsync(Posted poll)
    {
        await RunAsync(Ana, "decide", ("id", poll.Id));
        return await AnnouncementAsync(poll.Id);
    }

    public Task<SimMessage> AnnouncementAsync(string id) =>
        EventuallyAsync(() => Cards(id).FirstOrDefault(m => m.Text.Contains("It's on:", StringComparison.Ordinal)), "the announcement");

    /// <summary>The bot's posts in the channel about a meetup, the oldest first.</summary>
    public IEnumerable<SimMessage> Cards(string id) =>
        Discord.Messages(General).Where(m => m.Author == Discord.Bot && m.Text.Contains($"`{id}`", StringComparison.Ordinal));

    /// <summary>The direct messages to somebody about a meetup.</summary>
    public IReadOnlyList<SimMessage> Told(SimUser user, string id) =>
        [.. Discord.DirectMessages(user).Where(m => m.Text.Contains($"`{id}`", StringComparison.Ordinal))];

    public Task<T> EventuallyAsync<T>(Func<T?> probe, string what) => Discord.EventuallyAsync(probe, what, Wait.Patience);

    public Task ShowsAsync(SimMessage card, string text) =>
        EventuallyAsync(() => card.Text.Contains(text, StringComparison.Ordinal), $"\"{text}\" on the card, which shows:\n{card.Text}\n");

    public async Task<SimMessage> ToldAsync(SimUser user, string id, string text)
    {
        return await EventuallyAsync(() => Told(user, id).FirstOrDefault(m => m.Text.Contains(text, StringComparison.Ordinal)), $"\"{text}\" told to {user}");
    }

    /// <summary>Waits for a direct message to somebody with this text.</summary>
    public Task<SimMessage> ToldAsync(SimUser user, string text) => EventuallyAsync(
        () => Discord.DirectMessages(user).FirstOrDefault(m => m.Text.Contains(text, StringComparison.Ordinal)), $"\"{text}\" told to {user}");

    /// <summary>Makes the channel the one for announcements.</summary>
    public async Task AnnounceHereAsync()
    {
        var settings = await RunAsync(Olga, "settings");
        var menu = settings.Message!.Selects.First(select => select.Type == ComponentType.ChannelSelect);
        await AnsweredAsync(Discord.Select(Olga, settings.Message!, menu.CustomId!, General));
    }

    /// <summary>
    /// The bot's last word on an interaction. A form that comes too late to open by itself comes as a button: on a busy machine this presses it,
    /// as a person would.
    /// </summary>
    public async Task<SimInteractionResponse> AnsweredAsync(SimInteraction interaction)
    {
        var answer = await interaction.FinalResponseAsync(Wait.Patience);
        return answer.Message is { } late && late.Buttons.ToList() is [{ Label: { } title }] && late.Text.Trim('*', '\n', ' ') == title
            ? await PressAsync(interaction.User, late, title)
            : answer;
    }

    public static string IdIn(string text) => ShortId().Match(text) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException($"There is no id in: {text}");

    [GeneratedRegex("`([0-9A-HJKMNP-TV-Z]{4,8})`")]
    private static partial Regex ShortId();
}

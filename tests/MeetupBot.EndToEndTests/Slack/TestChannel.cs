using System.Text.RegularExpressions;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>
/// A channel for one test, and the actions of its people: Ana hosts, Olga is an admin of the workspace, the others take part.
/// </summary>
internal sealed partial class TestChannel
{
    private const string Waiting = "One moment";

    private readonly int _number;

    public TestChannel(SlackBotUnderTest bot, int number)
    {
        Bot = bot;
        _number = number;
        Olga = Slack.AddUser("Olga", isAdmin: true);
        (Ana, Ben, Cleo, Dev) = (Slack.AddUser("Ana"), Slack.AddUser("Ben"), Slack.AddUser("Cleo"), Slack.AddUser("Dev"));
        General = Slack.AddChannel($"general-{number}", Olga, Ana, Ben, Cleo, Dev);
    }

    public SlackBotUnderTest Bot { get; }

    public SlackSimulator Slack => Bot.Slack;

    public SlackConversation General { get; }

    public SlackUser Olga { get; }

    public SlackUser Ana { get; }

    public SlackUser Ben { get; }

    public SlackUser Cleo { get; }

    public SlackUser Dev { get; }

    /// <summary>Adds a member to the channel.</summary>
    public SlackUser Add(string name)
    {
        var user = Slack.AddUser(name);
        Slack.Join(user, General);
        return user;
    }

    /// <summary>Creates another channel with the same people.</summary>
    public SlackConversation AddChannel(string name) => Slack.AddChannel($"{name}-{_number}", Olga, Ana, Ben, Cleo, Dev);

    /// <summary>Types <c>/meetup …</c>.</summary>
    public Task<Said> RunAsync(SlackUser user, string text, SlackConversation? where = null) =>
        SaidAsync(() => Slack.RunCommand(user, where ?? General, "/meetup", text), user, null);

    /// <summary>A poll of three times, proposed by Ana.</summary>
    public Task<Proposed> PollAsync(string title, string more = "") =>
        ProposeAsync(Ana, $"propose \"{title}\" when: in 3 days, in 4 days, in 5 days {more}");

    /// <summary>A meetup with one time, hosted by Ana.</summary>
    public Task<Proposed> MeetupAsync(string title, string more = "", string when = "in 3 days") =>
        ProposeAsync(Ana, $"propose \"{title}\" when: {when} {more}");

    public async Task<Proposed> ProposeAsync(SlackUser user, string text)
    {
        var answer = await RunAsync(user, text);
        var id = IdIn(answer.Markup);
        return new Proposed(id, await EventuallyAsync(() => Cards(id).FirstOrDefault(), "the card"), answer);
    }

    public Task<Said> PressAsync(SlackUser user, SlackMessage message, string button) =>
        SaidAsync(() => Slack.PressButton(user, message, button), user, message);

    public Task<Said> PressAsync(SlackUser user, Said said, string button) => said.Message is { } message
        ? PressAsync(user, message, button)
        : SaidAsync(() => Slack.PressButton(said.View!, button), user, null);

    public Task<Said> ChooseAsync(SlackUser user, SlackMessage message, string menu, params IReadOnlyList<object> values)
    {
        var element = message.Elements.First(e => e.ActionId.StartsWith(menu, StringComparison.Ordinal));
        return SaidAsync(() => Slack.Choose(user, message, element.ActionId, values), user, message);
    }

    /// <summary>Chooses in a view: where a slow answer appears.</summary>
    public Task<Said> ChooseAsync(SlackUser user, SlackView view, string menu, params IReadOnlyList<object> values) =>
        SaidAsync(() => Slack.Choose(view, view.Elements.First(e => e.ActionId.StartsWith(menu, StringComparison.Ordinal)).ActionId, values)!, user, null);

    /// <summary>Chooses times by their numbers.</summary>
    public Task<Said> VoteAsync(SlackUser user, SlackMessage message, params int[] numbers) => VoteAsync(user, message, "vote:", numbers);

    public Task<Said> VoteAsync(SlackUser user, SlackMessage message, string menu, params int[] numbers)
    {
        var options = message.Elements.First(e => e.ActionId.StartsWith(menu, StringComparison.Ordinal)).Options;
        return ChooseAsync(user, message, menu, [.. numbers.Select(n => options[n - 1].Value)]);
    }

    /// <summary>Submits a form. The answer appears where the form was opened, in its place, or at its fields.</summary>
    public async Task<Said> SubmitAsync(Said opened, params (string Label, object? Value)[] fields)
    {
        var (view, user) = (opened.View!, opened.Interaction.User);
        var (updates, before) = (view.Updates, Private(user));
        var sent = Slack.Submit(view, fields.ToDictionary(f => f.Label, f => f.Value));
        var ack = await Slack.AcknowledgedAsync(sent, Wait.Patience);
        Assert.True(ack.Ok, $"{sent}: {ack}\n{Bot.Process.Log}");
        if (view.Errors.Count > 0 || view.Updates > updates)
            return Of(sent, view);
        var message = await EventuallyAsync(
            () => Slack.Ephemerals(user).Concat(Slack.DirectMessages(user)).FirstOrDefault(m => !before.Contains((m.Ts, m.Edits))), "an answer to the form");
        return Of(opened.Interaction, message, user);
    }

    /// <summary>Decides a poll and waits for the announcement.</summary>
    public async Task<SlackMessage> DecideAsync(Proposed poll)
    {
        await RunAsync(Ana, $"decide {poll.Id}");
        return await AnnouncementAsync(poll.Id);
    }

    public Task<SlackMessage> AnnouncementAsync(string id) =>
        EventuallyAsync(() => Cards(id).FirstOrDefault(m => Text(m).Contains("It's on:", StringComparison.Ordinal)), "the announcement");

    /// <summary>The bot's posts in the channel about a meetup, the oldest first.</summary>
    public IEnumerable<SlackMessage> Cards(string id) => Slack.Messages(General).Where(m => m.Author == Slack.Bot && IsAbout(m, id));

    /// <summary>The direct messages to somebody about a meetup.</summary>
    public IReadOnlyList<SlackMessage> Told(SlackUser user, string id) =>
        [.. Slack.DirectMessages(user).Where(m => m.Author == Slack.Bot && IsAbout(m, id))];

    public string Text(SlackMessage message) => Slack.Read(message, message.VisibleTo ?? Ana).Text;

    public Task<T> EventuallyAsync<T>(Func<T?> probe, string what) => Slack.EventuallyAsync(probe, what, Wait.Patience);

    public async Task ShowsAsync(SlackMessage card, string text)
    {
        try
        {
            await EventuallyAsync(() => Text(card).Contains(text, StringComparison.Ordinal), "the text");
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"\"{text}\" never stood on the card, which shows:\n{Text(card)}");
        }
    }

    public Task<SlackMessage> ToldAsync(SlackUser user, string id, string text) => EventuallyAsync(
        () => Told(user, id).FirstOrDefault(m => Text(m).Contains(text, StringComparison.Ordinal)), $"\"{text}\" told to {user}");

    /// <summary>Waits for a direct message to somebody with this text.</summary>
    public Task<SlackMessage> ToldAsync(SlackUser user, string text) => EventuallyAsync(
        () => Slack.DirectMessages(user).FirstOrDefault(m => Text(m).Contains(text, StringComparison.Ordinal)), $"\"{text}\" told to {user}");

    /// <summary>Waits for what a person sees after an action.</summary>
    /// <param name="act">The action.</param>
    /// <param name="on">The message of the action, which may be rewritten.</param>
    public async Task<Said> SaidAsync(Func<SlackInteraction> act, SlackUser user, SlackMessage? on)
    {
        var edits = on?.Edits ?? 0;
        var interaction = act();
        var updates = interaction.SourceView?.Updates ?? 0;
        var ack = await Slack.AcknowledgedAsync(interaction, Wait.Patience);
        Assert.True(ack.Ok, $"{interaction}: {ack}\n{Bot.Process.Log}");
        return await EventuallyAsync(() => Find(interaction, user, on, edits, updates), $"an answer to {interaction}");
    }

    public static string IdIn(string text) => ShortId().Match(text) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException($"There is no id in: {text}");

    private static bool IsAbout(SlackMessage message, string id) => message.Markup.Contains($"`{id}`", StringComparison.Ordinal);

    private Said? Find(SlackInteraction interaction, SlackUser user, SlackMessage? on, int edits, int updates)
    {
        if (interaction.Answers is [.., var answer])
            return Of(interaction, answer, user);
        if (interaction.View is { IsOpen: true } view && view.Title != Waiting)
            return Of(interaction, view);
        if (interaction.SourceView is { } source && source.Updates > updates)
            return Of(interaction, source);
        return on is { Conversation.IsDirect: true } && on.Edits > edits ? Of(interaction, on, user) : null;
    }

    /// <summary>The messages that only they see, with the number of edits.</summary>
    private HashSet<(string Ts, int Edits)> Private(SlackUser user) =>
        [.. Slack.Ephemerals(user).Concat(Slack.DirectMessages(user)).Select(m => (m.Ts, m.Edits))];

    /// <summary>The text is without the view's title.</summary>
    private Said Of(SlackInteraction interaction, SlackView view) =>
        new(interaction, null, view, Slack.Read(view).Text[(view.Title.Length > 0 ? view.Title.Length + 1 : 0)..]);

    private Said Of(SlackInteraction interaction, SlackMessage message, SlackUser user) =>
        new(interaction, message, null, Slack.Read(message, user).Text);

    [GeneratedRegex("`([0-9A-HJKMNP-TV-Z]{4,8})`")]
    private static partial Regex ShortId();
}

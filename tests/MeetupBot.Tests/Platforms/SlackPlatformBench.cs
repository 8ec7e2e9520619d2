using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Tests.Discord;
using MeetupBot.Tests.Slack;

namespace MeetupBot.Tests.Platforms;

/// <summary>The Slack adapter on the simulator, by either mode.</summary>
internal sealed class SlackPlatformBench : IPlatformBench
{
    private readonly SimulatedSlack _slack;
    private SlackMessage? _answer;
    private SlackView? _view;

    private SlackPlatformBench(SimulatedSlack slack) => _slack = slack;

    public IChatPlatform Platform => _slack.Platform;

    public ScriptedHandler Handler => _slack.Handler;

    public SpaceRef Space => _slack.Space;

    public ChannelRef Channel => _slack.Here;

    public UserRef Reader => SimulatedSlack.RefOf(_slack.Owner);

    public UserRef Other => SimulatedSlack.RefOf(_slack.Ben);

    public static async Task<SlackPlatformBench> StartAsync(bool byHttp) => new(await SimulatedSlack.ConnectAsync(byHttp: byHttp));

    public IReadOnlyList<string> ReadChannel() => Read(_slack.Simulator.Messages(_slack.Channel).Where(message => message.ThreadTs is null || message.IsBroadcast));

    public IReadOnlyList<string> ReadThread(MessageRef parent) =>
        Read(_slack.Simulator.Messages(_slack.Channel).Where(message => message.ThreadTs == parent.MessageId));

    public string? ReadReplyTo(MessageRef message) => Find(message) is { IsBroadcast: true } reply ? reply.ThreadTs : null;

    public IReadOnlyList<string> ReadGroups() => Read(_slack.Simulator.GroupMessages(_slack.Owner));

    public IReadOnlyList<string> ReadDirectMessages() => _slack.Read(_slack.Simulator.DirectChannel(_slack.Owner));

    public Task<SeenAnswer> CommandAsync(string command, string option, string value) =>
        SeenAsync(() => _slack.Simulator.RunCommand(_slack.Owner, _slack.Channel, "/meetup", $"{command} {option}: {value}"));

    public Task<SeenAnswer> PressAsync(MessageRef? message, string label) =>
        SeenAsync(() => _slack.Simulator.PressButton(_slack.Owner, message is { } known ? Find(known) : _answer!, label));

    public Task<SeenAnswer> ChooseAsync(MessageRef message, string placeholder, params string[] values) =>
        SeenAsync(() => _slack.Simulator.Choose(_slack.Owner, Find(message), placeholder, [.. values]));

    public Task<SeenAnswer> SubmitAsync(string key, string value)
    {
        var label = _view!.Elements.Single(field => string.Equals(field.Label, key, StringComparison.OrdinalIgnoreCase)).Label!;
        return SeenAsync(() => _slack.Simulator.Submit(_view, new Dictionary<string, object?> { [label] = value }));
    }

    public Task CloseDirectMessagesAsync()
    {
        _slack.Owner.RefusesMessages = true;
        return Task.CompletedTask;
    }

    public Task DeleteByHandAsync(MessageRef message)
    {
        _slack.Simulator.DeleteMessage(Find(message));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    private SlackMessage Find(MessageRef message) => _slack.Simulator.Messages(_slack.Channel).Single(posted => posted.Ts == message.MessageId);

    private async Task<SeenAnswer> SeenAsync(Func<SlackInteraction> act)
    {
        var before = Private();
        var acted = act();
        await _slack.Simulator.EventuallyAsync(() => acted.View is not null || Private() != before, "an answer");
        if (acted.View is { } view)
        {
            _view = view;
            return new SeenAnswer(view.Title, true, [.. view.Elements.Select(field => field.Label!)]);
        }

        _answer = _slack.Simulator.Ephemerals(_slack.Owner)[^1];
        return new SeenAnswer(Read(_answer), true, []);
    }

    /// <summary>What nobody else sees, the newest last.</summary>
    private string Private() => string.Join('\n', _slack.Simulator.Ephemerals(_slack.Owner).Select(message => message.Ts + Read(message)));

    private List<string> Read(IEnumerable<SlackMessage> messages) => [.. messages.Where(message => message.Author == _slack.Simulator.Bot).Select(Read)];

    private string Read(SlackMessage message) => _slack.Simulator.Read(message, _slack.Owner).Text;
}

using System.Globalization;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Tests.Discord;

namespace MeetupBot.Tests.Platforms;

/// <summary>The Discord adapter on the simulator.</summary>
internal sealed class DiscordPlatformBench : IPlatformBench
{
    private readonly DiscordHarness _bench;
    private SimInteractionResponse? _last;

    private DiscordPlatformBench(DiscordHarness bench) => _bench = bench;

    public IChatPlatform Platform => _bench.Platform;

    public ScriptedHandler Handler => _bench.Handler;

    public SpaceRef Space => _bench.Space;

    public ChannelRef Channel => _bench.Here;

    public UserRef Reader => DiscordHarness.RefOf(_bench.Owner);

    public static async Task<DiscordPlatformBench> StartAsync()
    {
        var bench = await DiscordHarness.ConnectAsync();
        var ben = bench.Simulator.AddUser("ben", "Ben");
        bench.Guild.AddMember(ben);
        return new(bench) { Other = DiscordHarness.RefOf(ben) };
    }

    public IReadOnlyList<string> ReadChannel() => [.. _bench.Simulator.Messages(_bench.Channel).Where(message => !message.IsEphemeral).Select(message => message.Text)];

    public IReadOnlyList<string> ReadDirectMessages() => [.. _bench.Simulator.DirectMessages(_bench.Owner).Select(message => message.Text)];

    public UserRef Other { get; private init; }

    public IReadOnlyList<string> ReadThread(MessageRef parent) => Find(parent).Thread is { } thread ? Read(thread) : [];

    public string? ReadReplyTo(MessageRef message) => Find(message).Reference?.Id.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<string> ReadGroups() =>
        [.. _bench.Guild.Threads.Where(thread => thread.Type == ChannelType.PrivateThread && thread.ThreadMembers.Contains(_bench.Owner.Id)).SelectMany(Read)];

    public async Task<SeenAnswer> CommandAsync(string command, string option, string value) => Seen(await _bench.Simulator.RunCommandAsync(
        _bench.Owner, _bench.Channel, "meetup", command, new Dictionary<string, object?> { [option] = value }));

    public async Task<SeenAnswer> PressAsync(MessageRef? message, string label) =>
        Seen(await _bench.Simulator.PressButtonAsync(_bench.Owner, message is { } known ? Find(known) : _last!.Message!, label));

    public async Task<SeenAnswer> ChooseAsync(MessageRef message, string placeholder, params string[] values) =>
        Seen(await _bench.Simulator.SelectAsync(_bench.Owner, Find(message), placeholder, [.. values]));

    public async Task<SeenAnswer> SubmitAsync(string key, string value) => Seen(await _bench.Simulator.SubmitModalAsync(
        _bench.Owner, _last!.Modal!, new Dictionary<string, object?> { [key] = value }));

    public Task CloseDirectMessagesAsync()
    {
        _bench.Owner.DirectMessagesOpen = false;
        return Task.CompletedTask;
    }

    public Task DeleteByHandAsync(MessageRef message)
    {
        _bench.Simulator.DeleteMessage(Find(message));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private SimMessage Find(MessageRef message) => _bench.Simulator.FindMessage(ulong.Parse(message.MessageId, CultureInfo.InvariantCulture))!;

    private IReadOnlyList<string> Read(SimChannel channel) => [.. _bench.Simulator.Messages(channel).Select(message => message.Text)];

    private SeenAnswer Seen(SimInteractionResponse response)
    {
        _last = response;
        return response.Modal is { } modal
            ? new SeenAnswer(modal.Title, true, [.. modal.Components.Select(component => component.Label!)])
            : new SeenAnswer(response.Text, response.IsEphemeral, []);
    }
}

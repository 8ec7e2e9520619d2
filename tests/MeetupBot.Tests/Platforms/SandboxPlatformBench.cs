using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Sandbox;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Tests.Discord;

namespace MeetupBot.Tests.Platforms;

/// <summary>The sandbox, through what its page's forms call.</summary>
internal sealed class SandboxPlatformBench : IPlatformBench
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private readonly Task _running;

    private SandboxPlatformBench()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSandbox();
        _services = services.BuildServiceProvider();
        _running = Platform.RunAsync(Handler, DiscordHarness.Commands, _stop.Token);
    }

    public IChatPlatform Platform => Get<SandboxPlatform>();

    public ScriptedHandler Handler { get; } = new();

    public SpaceRef Space => SampleCommunity.Space;

    public ChannelRef Channel { get; } = new(SampleCommunity.Platform, SampleCommunity.HomeChannel);

    public UserRef Reader { get; } = new(SampleCommunity.Platform, "ben");

    public UserRef Other { get; } = new(SampleCommunity.Platform, "cleo");

    private SandboxChat Chat => Get<SandboxChat>();

    private SandboxPerson Ben => Chat.Person("ben")!;

    private Conversation Here => Chat.Conversation(Channel.Id)!;

    public static Task<SandboxPlatformBench> StartAsync() => Task.FromResult(new SandboxPlatformBench());

    public IReadOnlyList<string> ReadChannel() => Read(Channel.Id, message => message.OnlyFor is null && message.ReplyTo is null);

    public IReadOnlyList<string> ReadThread(MessageRef parent) => Read(Channel.Id, message => message.ReplyTo == Find(parent).Id);

    public string? ReadReplyTo(MessageRef message) => Find(message).Quotes is { } id && Chat.Message(id) is not null
        ? id.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : null;

    public IReadOnlyList<string> ReadGroups() =>
        [.. Chat.Conversations.Where(c => c.IsGroup && c.IsOpenTo("ben")).SelectMany(c => Read(c.Id, _ => true))];

    public IReadOnlyList<string> ReadDirectMessages() => Read(Conversation.DirectId("ben"), _ => true);

    public async Task<SeenAnswer> CommandAsync(string command, string option, string value)
    {
        await Get<SayActs>().SendTextAsync(Ben, Here, $"/meetup {command} {option}: {value}", CancellationToken.None);
        return Seen();
    }

    public async Task<SeenAnswer> PressAsync(MessageRef? message, string label)
    {
        var on = message is { } known ? Find(known) : Private();
        var action = on.Card!.Blocks.OfType<Block.Buttons>().SelectMany(buttons => buttons.Items).Single(button => button.Label == label).Action;
        await Get<PeopleActs>().PressAsync(new(Ben, Here, on, label, ActKind.Button), action, CancellationToken.None);
        return Seen();
    }

    public async Task<SeenAnswer> ChooseAsync(MessageRef message, string placeholder, params string[] values)
    {
        var on = Find(message);
        var action = on.Card!.Blocks.OfType<Block.Menu>().Single(menu => menu.Placeholder == placeholder).Action;
        await Get<PeopleActs>().ChooseAsync(new(Ben, Here, on, placeholder, ActKind.Menu), action, values, CancellationToken.None);
        return Seen();
    }

    public async Task<SeenAnswer> SubmitAsync(string key, string value)
    {
        var open = Get<OpenForms>().Find("ben")!;
        var values = open.Form.Fields.ToDictionary(field => field.Key, field => field.Key == key ? value : field.Value);
        await Get<FormActs>().SubmitAsync(Ben, open.Id, values, CancellationToken.None);
        return Seen();
    }

    public Task CloseDirectMessagesAsync()
    {
        Chat.SetTakesDirectMessages("ben", false);
        return Task.CompletedTask;
    }

    public Task DeleteByHandAsync(MessageRef message) => Get<PeopleActs>().DeleteAsync(Find(message), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        await _services.DisposeAsync();
        _stop.Dispose();
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private SandboxMessage Find(MessageRef message) => Chat.Message(long.Parse(message.MessageId, System.Globalization.CultureInfo.InvariantCulture))!;

    private SandboxMessage Private() => Chat.Messages(Channel.Id, "ben").Last(message => message.OnlyFor == "ben");

    private List<string> Read(string conversation, Func<SandboxMessage, bool> fits) =>
        [.. Chat.Messages(conversation, "ben").Where(message => message.Card is not null && fits(message)).Select(message => TextOf(message.Card!))];

    private SeenAnswer Seen()
    {
        if (Get<OpenForms>().Find("ben") is { } open)
            return new SeenAnswer(open.Form.Title, true, [.. open.Form.Fields.Select(field => field.Label)]);
        var answer = Private();
        return new SeenAnswer(TextOf(answer.Card!), true, []);
    }

    private static string TextOf(Card card) => string.Join('\n', CardTexts.Read(card).Select(CardTexts.Plain));
}

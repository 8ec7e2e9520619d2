using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MeetupBot.Chat;
using MeetupBot.Slack.Receiving;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Takes what Slack delivers to the bot. It returns, and so acknowledges, when what was asked is durable; the answer follows on its
/// own way. What is not ours or not whole is acknowledged and ignored, with a line in the log.
/// </summary>
internal sealed partial class InboundHandler : IInboundHandler, IAsyncDisposable
{
    /// <summary>After it a small modal holds the place of a form, for a trigger lives three seconds.</summary>
    private static readonly TimeSpan HoldAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TriggerLives = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(4);

    private static readonly Task<string?> NoModal = Task.FromResult<string?>(null);

    private readonly IChatHandler _bot;
    private readonly InteractionReader _reader;
    private readonly WorkspaceEvents _events;
    private readonly Answerer _answerer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly AnswerLanes _lanes = new();
    private readonly RecentAnswers _recent = new();
    private readonly CancellationTokenSource _abandon = new();

    /// <summary>Actions that have opened a form: their next ones may, too.</summary>
    private readonly ConcurrentDictionary<string, bool> _opensForms = new(StringComparer.Ordinal);

    /// <param name="bot">Behind it all.</param>
    /// <param name="commands">What people can type.</param>
    /// <param name="api">For answers.</param>
    /// <param name="people">For names, zones and rights.</param>
    /// <param name="ownTeam">The workspace of our token; null while it is not known.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">For the parts.</param>
    public InboundHandler(
        IChatHandler bot, CommandSet commands, SlackApi api, People people, Func<string?> ownTeam, TimeProvider time, ILoggerFactory loggers)
    {
        _bot = bot;
        _time = time;
        _logger = loggers.CreateLogger<InboundHandler>();
        _reader = new InteractionReader(commands, people, ownTeam);
        _events = new WorkspaceEvents(bot, people, _reader.Space, _logger);
        _answerer = new Answerer(api, time, _logger);
    }

    public async Task<JsonObject?> HandleAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        switch (inbound.Kind)
        {
            case InboundKind.Command when Read(inbound, SlackJson.Wire.SlashCommand) is { } command:
                await CommandAsync(command, inbound, cancellationToken);
                return null;
            case InboundKind.Interactive when Read(inbound, SlackJson.Wire.InteractionPayload) is { } payload:
                return await InteractAsync(payload, inbound, cancellationToken);
            case InboundKind.Event when Read(inbound, SlackJson.Wire.EventEnvelope) is { } envelope:
                await _events.HandleAsync(envelope, cancellationToken);
                return null;
            default:
                return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAny(_lanes.DrainAsync(), Task.Delay(LongestDrain, _time));
        await _abandon.CancelAsync();
        await _lanes.DrainAsync();
        _abandon.Dispose();
    }

    private T? Read<T>(Inbound inbound, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return inbound.Payload.Deserialize(type);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NotSupportedException)
        {
            LogUnreadable(inbound.Kind, fault.Message);
            return null;
        }
    }

    private async Task CommandAsync(SlashCommand command, Inbound inbound, CancellationToken cancellationToken)
    {
        var (interaction, unknown) = await _reader.ReadAsync(command, inbound, cancellationToken);
        if (unknown is not null)
            Answer(AnswerPlace.Of(command, command.UserId!), new Reply.Private(AdapterCards.NoSuchCommand(unknown)), NoModal);
        else if (interaction is not null)
            await AskAndAnswerAsync(interaction, AnswerPlace.Of(command, command.UserId!), mayOpenForm: true, inbound, cancellationToken);
        else
            LogUnexpected(inbound.Kind, "slash command");
    }

    private async Task<JsonObject?> InteractAsync(InteractionPayload payload, Inbound inbound, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(payload.User?.Id))
        {
            LogUnexpected(inbound.Kind, payload.Type);
            return null;
        }

        var user = payload.User!.Id!;
        switch (payload.Type)
        {
            case InteractionType.BlockActions:
                await PressAsync(payload, AnswerPlace.OfPress(payload, user), inbound, cancellationToken);
                return null;
            case InteractionType.Shortcut or InteractionType.MessageAction:
                await ShortcutAsync(payload, AnswerPlace.OfShortcut(payload, user), inbound, cancellationToken);
                return null;
            case InteractionType.ViewSubmission when payload.View is { } view:
                return await SubmitAsync(payload, view, AnswerPlace.Of(FormOrigin.Read(view.PrivateMetadata), user), inbound, cancellationToken);
            case InteractionType.ViewClosed:
                return null;
            default:
                LogUnexpected(inbound.Kind, payload.Type);
                return null;
        }
    }

    private async Task PressAsync(InteractionPayload payload, AnswerPlace place, Inbound inbound, CancellationToken cancellationToken)
    {
        var action = payload.Actions?.OfType<BlockAction>().FirstOrDefault();
        if (ComponentId.IsLink(action?.ActionId))
            return;
        if (action is null || await _reader.ReadPressAsync(payload, action, place, inbound, cancellationToken) is not { } press)
            LogUnexpected(inbound.Kind, payload.Type);
        else
            await AskAndAnswerAsync(press, place, _opensForms.ContainsKey(press.Action.Name), inbound, cancellationToken);
    }

    private async Task ShortcutAsync(InteractionPayload payload, AnswerPlace place, Inbound inbound, CancellationToken cancellationToken)
    {
        if (await _reader.ReadShortcutAsync(payload, place, inbound, cancellationToken) is { } shortcut)
            await AskAndAnswerAsync(shortcut, place, mayOpenForm: true, inbound, cancellationToken);
        else
            LogUnexpected(inbound.Kind, payload.Type);
    }

    private async Task<JsonObject?> SubmitAsync(
        InteractionPayload payload, PayloadView view, AnswerPlace place, Inbound inbound, CancellationToken cancellationToken)
    {
        if (await _reader.ReadFormAsync(payload, view, place, inbound, cancellationToken) is not { } form)
        {
            LogUnexpected(inbound.Kind, payload.Type);
            return null;
        }

        var reply = await AskAsync(form, place, NoModal, cancellationToken);
        if (reply is Reply.Repeated)
            return _recent.Find(form.Id);
        var (answer, isToBeSaid) = FormAnswers.Of(reply, view, place, Now());
        _recent.Add(form.Id, answer);
        if (isToBeSaid)
            Answer(place, reply, NoModal);
        return answer;
    }

    private async Task AskAndAnswerAsync(Interaction interaction, AnswerPlace place, bool mayOpenForm, Inbound inbound, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource();
        var holding = mayOpenForm && place is { TriggerId: { } trigger, ModalId: null } ? HoldAsync(done.Task, trigger, inbound.ReceivedAt) : NoModal;
        try
        {
            var reply = await AskAsync(interaction, place, holding, cancellationToken);
            if (reply is Reply.Open && interaction is ComponentInteraction press)
                _opensForms.TryAdd(press.Action.Name, true);
            if (reply is not (Reply.Repeated or Reply.Quiet))
                Answer(place, reply, holding);
        }
        finally
        {
            done.SetResult();
        }
    }

    /// <summary>Where nothing durable came of it, the person is told, and Slack is not.</summary>
    private async Task<Reply> AskAsync(Interaction interaction, AnswerPlace place, Task<string?> holding, CancellationToken cancellationToken)
    {
        try
        {
            return await _bot.HandleAsync(interaction, cancellationToken);
        }
        catch (Exception fault)
        {
            LogNotSaved(interaction.Id, fault.Message);
            Answer(place, new Reply.Private(AdapterCards.NotSaved), holding);
            throw;
        }
    }

    /// <returns>The id of the modal that holds the place, if it became necessary.</returns>
    private async Task<string?> HoldAsync(Task asked, string trigger, Instant receivedAt)
    {
        var age = (Now() - receivedAt).ToTimeSpan();
        if (asked.IsCompleted || age >= TriggerLives)
            return null;
        if (age < HoldAfter)
        {
            using var done = CancellationTokenSource.CreateLinkedTokenSource(_abandon.Token);
            await Task.WhenAny(asked, Task.Delay(HoldAfter - age, _time, done.Token));
            await done.CancelAsync();
        }

        return asked.IsCompleted ? null : await _answerer.HoldAsync(trigger, _abandon.Token);
    }

    private void Answer(AnswerPlace place, Reply reply, Task<string?> holding)
    {
        if (!_lanes.TryAdd(place.User, async () => await _answerer.GiveAsync(place with { ModalId = await holding ?? place.ModalId }, reply, _abandon.Token)))
            LogTooMany(place.User);
    }

    private Instant Now() => Instant.FromDateTimeOffset(_time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack delivered a {Kind} that can't be read; ignored: {Problem}")]
    private partial void LogUnreadable(InboundKind kind, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack delivered a {Kind} ({Type}) that is none of ours or incomplete; ignored")]
    private partial void LogUnexpected(InboundKind kind, string? type);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many answers to {User} are waiting; what they did is saved, and this answer is left out")]
    private partial void LogTooMany(string user);

    [LoggerMessage(Level = LogLevel.Error, Message = "Interaction {Interaction} could not be saved ({Problem}); it is not acknowledged, and the person was told that nothing was saved")]
    private partial void LogNotSaved(string interaction, string problem);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Receiving;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Passes Slack's deliveries to the bot. It returns, and so acknowledges, once the request is saved. The answer follows separately.
/// Unknown and incomplete deliveries are acknowledged, logged and ignored. What a person does, and what is done on one meetup, reaches the
/// bot in the order in which it arrived, although looking people up takes differently long.
/// </summary>
internal sealed partial class InboundHandler : IInboundHandler, IAsyncDisposable
{
    private readonly InteractionReader _reader;
    private readonly WorkspaceEvents _events;
    private readonly InteractionSession _session;
    private readonly SeenChannels _channels;
    private readonly IChatHandler _bot;
    private readonly ArrivalOrder _order = new();
    private readonly ILogger _logger;

    /// <param name="ownTeam">The workspace of the bot's token. Null while it is not known.</param>
    public InboundHandler(
        IChatHandler bot,
        CommandSet commands,
        SlackApi api,
        UserDirectory people,
        SeenChannels channels,
        Func<string?> ownTeam,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        _bot = bot;
        _channels = channels;
        _logger = loggers.CreateLogger<InboundHandler>();
        _reader = new InteractionReader(commands, people, ownTeam);
        _events = new WorkspaceEvents(bot, people, api.Auth, _reader.Space, _logger);
        var lateForms = new LateForms();
        _session = new InteractionSession(bot, new AnswerSender(api, lateForms, time, _logger), lateForms, time, _logger);
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

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private T? Read<T>(Inbound inbound, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(inbound.Payload.Span, type);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NotSupportedException)
        {
            LogUnreadable(inbound.Kind, fault.Message);
            return null;
        }
    }

    private async Task CommandAsync(SlashCommand command, Inbound inbound, CancellationToken cancellationToken)
    {
        using var turn = _order.Take(command.UserId ?? "");
        await _channels.TakeAsync(
            _bot, command.ChannelId, command.ChannelName, _reader.Space(command.TeamId)?.Id, _reader.IsForeign(command.TeamId), cancellationToken);
        var (interaction, unknown) = await _reader.ReadAsync(command, inbound, cancellationToken);
        if (unknown is not null)
            _session.Answer(AnswerPlace.Of(command, command.UserId!), new Reply.Private(AdapterCards.NoSuchCommand(unknown)));
        else if (interaction is not null)
            await _session.HandleAndAnswerAsync(interaction, AnswerPlace.Of(command, command.UserId!), turn, cancellationToken);
        else
            LogUnexpected(inbound.Kind, "slash command");
    }

    private async Task<JsonObject?> InteractAsync(InteractionPayload payload, Inbound inbound, CancellationToken cancellationToken)
    {
        if (payload.User?.Id is not { } user || !Ids.IsId(user))
        {
            LogUnexpected(inbound.Kind, payload.Type);
            return null;
        }

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
        using var turn = _order.Take(place.User, ComponentId.ParseAction(action?.ActionId).Subject);
        await SeeAsync(payload, cancellationToken);
        if (action is not null && await _reader.ReadPressAsync(payload, action, place, inbound, cancellationToken) is { } press)
            await _session.HandleAndAnswerAsync(press, place, turn, cancellationToken);
        else
            LogUnexpected(inbound.Kind, payload.Type);
    }

    private async Task ShortcutAsync(InteractionPayload payload, AnswerPlace place, Inbound inbound, CancellationToken cancellationToken)
    {
        using var turn = _order.Take(place.User);
        await SeeAsync(payload, cancellationToken);
        if (await _reader.ReadShortcutAsync(payload, place, inbound, cancellationToken) is { } shortcut)
            await _session.HandleAndAnswerAsync(shortcut, place, turn, cancellationToken);
        else
            LogUnexpected(inbound.Kind, payload.Type);
    }

    private async Task<JsonObject?> SubmitAsync(
        InteractionPayload payload, PayloadView view, AnswerPlace place, Inbound inbound, CancellationToken cancellationToken)
    {
        using var turn = _order.Take(place.User, ActionId.Parse(view.CallbackId).Subject);
        if (await _reader.ReadFormAsync(payload, view, place, inbound, cancellationToken) is { } form)
            return await _session.SubmitAsync(form, view, place, turn, cancellationToken);
        LogUnexpected(inbound.Kind, payload.Type);
        return null;
    }

    private Task SeeAsync(InteractionPayload payload, CancellationToken cancellationToken) => _channels.TakeAsync(
        _bot,
        payload.Channel?.Id,
        payload.Channel?.Name,
        _reader.Space(payload.Team?.Id)?.Id,
        _reader.IsForeign(InteractionReader.TeamOf(payload)),
        cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack delivered a {Kind} that can't be read; ignored: {Problem}")]
    private partial void LogUnreadable(InboundKind kind, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack delivered a {Kind} ({Type}) that is none of ours or incomplete; ignored")]
    private partial void LogUnexpected(InboundKind kind, string? type);
}

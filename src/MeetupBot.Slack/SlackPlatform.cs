using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Deliveries;
using MeetupBot.Slack.Http;
using MeetupBot.Slack.SocketMode;
using MeetupBot.Slack.Translation;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.WebApi.Responses;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace MeetupBot.Slack;

/// <summary>Slack, with one workspace, as one of the bot's platforms.</summary>
public sealed class SlackPlatform : IChatPlatform, IDisposable
{
    private readonly SlackOptions _options;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly WebApiTransport _transport;
    private readonly WebApiClient _client;
    private readonly SlackApi _api;
    private readonly MessageDeliverer _messages;
    private readonly UserDirectory _people;
    private readonly SeenChannels _channels = new();
    private readonly WorkspaceMembers _members;
    private volatile SlackEndpoints? _endpoints;
    private volatile AuthTest? _workspace;
    private PlatformStatus _status = PlatformStatus.Starting;

    public SlackPlatform(SlackOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        _options = options;
        _time = time;
        _loggers = loggers;
        _transport = new WebApiTransport(new WebApiAccess(options.ApiBaseUrl, options.BotToken, options.AppToken), time);
        _client = new WebApiClient(_transport, time, loggers.CreateLogger<WebApiClient>());
        _api = new SlackApi(_client, new AddressPoster(_transport, time));
        _people = new UserDirectory(_api.Users, time, () => _workspace?.TeamId);
        _members = new WorkspaceMembers(_api.Users, _people);
        _messages = new MessageDeliverer(_api, Render, new SharedFiles(_api.Files, LinkTo, time, loggers.CreateLogger<SharedFiles>()));
    }

    public string Name => Ids.Platform;

    public Capabilities Capabilities { get; } = new(
        MenuOptions: Limits.MenuOptions, FormFields: 40, ScheduledEvents: false, Files: true, PollTimesInMenu: Limits.MenuOptions)
    {
        Groups = true,
        PrivateFiles = false,
        Home = true,
        LiveDistances = false,
        TellsObstacles = false,
        OrganizersByRight = "workspace admins",
    };

    public PlatformStatus Status =>
        _status is PlatformStatus.Connected or PlatformStatus.Reconnecting && (_client.BotToken.Refused || _client.AppToken.Refused)
            ? PlatformStatus.Refused
            : _status;

    internal SocketModeTimings SocketModeTimings { get; init; } = new();

    public bool? IsSeenByAll(SpaceRef space, ChannelRef channel) => Ids.TryRead(channel, out var id) ? _channels.IsSeenByAll(id) : null;

    /// <summary>
    /// A link that opens the message in every client, in the form of a copied link. Source: docs.slack.dev, Reference, chat.getPermalink,
    /// "Response".
    /// </summary>
    public Uri? LinkTo(SpaceRef space, MessageRef message) =>
        _workspace is { TeamId: { } team } && space == Ids.Space(team) ? LinkTo(message) : null;

    /// <summary>Adds the endpoints of HTTP mode, if it is on.</summary>
    internal void Map(IEndpointRouteBuilder app)
    {
        if (_options.UsesHttp)
            SlackEndpoints.Map(app, () => _endpoints);
    }

    public async Task RunAsync(IChatHandler handler, CommandSet commands, CancellationToken cancellationToken)
    {
        var connection = new SlackConnection(_options, _api, _client, _members, handler, _time, _loggers, status => _status = status)
        {
            Timings = SocketModeTimings,
        };
        try
        {
            var workspace = _workspace = await connection.IntroduceAsync(cancellationToken);
            await using var inbound = new InboundHandler(handler, commands, _api, _people, _channels, () => workspace.TeamId, _time, _loggers);
            await ListenAsync(connection, workspace, inbound, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The caller asked it to stop.
        }
        finally
        {
            _status = PlatformStatus.Stopped;
        }
    }

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return await (delivery switch
            {
                Delivery.Post post => _messages.PostAsync(post, cancellationToken),
                Delivery.Edit edit => _messages.EditAsync(edit, cancellationToken),
                Delivery.Direct direct => _messages.DirectAsync(direct, cancellationToken),
                Delivery.Thread reply => _messages.ReplyAsync(reply, cancellationToken),
                Delivery.Group group => _messages.GroupAsync(group, cancellationToken),
                Delivery.Delete delete => _messages.DeleteAsync(delete, cancellationToken),
                Delivery.Home home => PublishAsync(home, cancellationToken),
                _ => Task.FromResult(DeliveryOutcome.Invalid($"Slack has nothing like {delivery.GetType().Name}.")),
            });
        }
        catch (ArgumentException unfit)
        {
            return DeliveryOutcome.Invalid(unfit.Message);
        }
    }

    public async Task<Person?> FindPersonAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(space, out _) || !Ids.TryRead(user, out var id))
            return null;
        var result = await _members.FindAsync(id, cancellationToken);
        return result.Error is { } error
            ? throw new PlatformUnavailableException($"Slack does not say whether {user.Id} is in {space.Id}: {error}")
            : result.Value;
    }

    public async Task<Standing> FindStandingAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(space, out _) || !Ids.TryRead(user, out var id))
            return Standing.Stranger;
        return await _people.FindStandingAsync(id, cancellationToken)
            ?? throw new PlatformUnavailableException($"Slack does not say what {user.Id} may do in {space.Id}");
    }

    public async Task<IReadOnlyList<UserRef>> ListOrganizersAsync(SpaceRef space, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(space, out _))
            return [];
        var (organizers, error) = await _members.ListOrganizersAsync(cancellationToken);
        return error is null ? organizers : throw new PlatformUnavailableException($"Slack does not list the members of {space.Id}: {error}");
    }

    public async Task<int?> CountMembersAsync(SpaceRef space, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(space, out _))
            return null;
        var (count, error) = await _members.CountAsync(cancellationToken);
        return error is null ? count : throw new PlatformUnavailableException($"Slack does not count the members of {space.Id}: {error}");
    }

    public void Dispose()
    {
        _client.Dispose();
        _transport.Dispose();
    }

    private async Task<DeliveryResult> PublishAsync(Delivery.Home home, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(home.User, out var user))
            return DeliveryOutcome.Invalid("The person is none of Slack's.");
        var published = await _api.Views.PublishAsync(user, CardView.Home(home.Card, _time.GetCurrentInstant()), cancellationToken);
        return published.Error is { } error ? DeliveryErrors.ToResult(error) : new DeliveryResult.Done();
    }

    /// <summary>Runs both modes, where both are on.</summary>
    private async Task ListenAsync(SlackConnection connection, AuthTest workspace, InboundHandler inbound, CancellationToken cancellationToken)
    {
        using var abandoned = new CancellationTokenSource();
        var signature = new RequestSignature(_options.SigningSecret, _time);
        try
        {
            if (_options.UsesHttp)
                _endpoints = new SlackEndpoints(inbound, signature, _time, _loggers.CreateLogger<SlackEndpoints>(), abandoned.Token);
            await connection.ListenAsync(workspace, inbound, cancellationToken);
        }
        finally
        {
            _endpoints = null;
            await abandoned.CancelAsync();
        }
    }

    private Uri? LinkTo(MessageRef message) =>
        _workspace is { Url: { } root } && Ids.TryRead(message, out var channel, out var ts)
            && Uri.TryCreate($"{root.TrimEnd('/')}/archives/{channel}/p{ts.Replace(".", "", StringComparison.Ordinal)}", UriKind.Absolute, out var link)
            ? link
            : null;

    private MessageContent Render(Card card) => CardRenderer.Render(card, _time.GetCurrentInstant());
}

using MeetupBot.Chat;
using MeetupBot.Slack.Deliveries;
using MeetupBot.Slack.Http;
using MeetupBot.Slack.People;
using MeetupBot.Slack.SocketMode;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Responses;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack;

/// <summary>Slack, that is one workspace, as one of the bot's platforms.</summary>
public sealed class SlackPlatform : IChatPlatform, IDisposable
{
    private readonly SlackOptions _options;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly WebApiTransport _transport;
    private readonly WebApiClient _client;
    private readonly SlackApi _api;
    private readonly MessageDeliverer _messages;
    private readonly PeopleDirectory _people;
    private volatile SlackEndpoints? _endpoints;
    private volatile AuthTest? _workspace;
    private PlatformStatus _status = PlatformStatus.Starting;

    public SlackPlatform(SlackOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        _options = options;
        _time = time;
        _loggers = loggers;
        _transport = new WebApiTransport(options, time);
        _client = new WebApiClient(_transport, time, loggers.CreateLogger<WebApiClient>());
        _api = new SlackApi(_client, new AddressPoster(_transport, time));
        _people = new PeopleDirectory(_api.Users, time);
        _messages = new MessageDeliverer(_api, CardContent, new SharedFiles(_api.Files, time, loggers.CreateLogger<SharedFiles>()));
    }

    public string Name => Ids.Platform;

    public Capabilities Capabilities { get; } = new(MenuOptions: 100, FormFields: 40, ScheduledEvents: false, Files: true, PollTimesInMenu: 20) { Groups = true };

    public PlatformStatus Status =>
        _status is not (PlatformStatus.Stopped or PlatformStatus.Starting) && (_client.BotToken.Refused || _client.AppToken.Refused)
            ? PlatformStatus.Refused
            : _status;

    internal SocketModeTimings SocketModeTimings { get; init; } = new();

    /// <summary>The addresses of HTTP mode; none where it is off.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        if (_options.UsesHttp)
            SlackEndpoints.Map(app, () => _endpoints);
    }
}

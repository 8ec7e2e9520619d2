using System.Text.Json;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.WebApi.Responses;
using MeetupBot.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Forwards events of the workspace. A repeat does no harm, because each event describes the current state.
/// Source: docs.slack.dev, Reference, Events.
/// </summary>
internal sealed partial class WorkspaceEvents(
    IChatHandler handler, UserDirectory people, AuthMethods auth, Func<string?, SpaceRef?> space, ILogger logger)
{
    private const string HomeTab = "home";

    public async Task HandleAsync(EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (envelope.Event is not { Type: { } type } body || space(envelope.TeamId) is not { } here)
            return;
        switch (type)
        {
            case "app_home_opened" when body.Tab is null or HomeTab && UserId(body) is { } viewer:
                await handler.HandleAsync(new ChatEvent.HomeOpened(here, await people.FindAsync(viewer, null, cancellationToken)), cancellationToken);
                break;
            case "app_uninstalled" when await IsUninstalledAsync(here, cancellationToken):
                await handler.HandleAsync(new ChatEvent.SpaceLeft(here), cancellationToken);
                break;
            case "tokens_revoked" when body.Tokens?.Bot is { Count: > 0 }:
                LogRevoked(here.Id);
                break;
            case "team_rename" when !string.IsNullOrWhiteSpace(body.Name):
                await handler.HandleAsync(new ChatEvent.SpaceSeen(here, body.Name, IsNew: false), cancellationToken);
                break;
            case "user_change" or "team_join" when ReadUser(body) is { } user:
                people.Remember(user);
                await handler.HandleAsync(Changed(here, user), cancellationToken);
                break;
        }
    }

    /// <summary>The event may be late or repeated, and the app installed again since. The token tells: it works only while the app is installed.</summary>
    private async Task<bool> IsUninstalledAsync(SpaceRef here, CancellationToken cancellationToken)
    {
        var test = await auth.TestAsync(cancellationToken);
        if (test.Error is { Kind: ApiErrorKind.TokenRefused })
            return true;
        LogStillInstalled(here.Id);
        return false;
    }

    private static string? UserId(EventBody body) => body.User switch
    {
        { ValueKind: JsonValueKind.String } id when Ids.IsId(id.GetString()) => id.GetString(),
        { ValueKind: JsonValueKind.Object } user when user.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && Ids.IsId(id.GetString()) => id.GetString(),
        _ => null,
    };

    private ChatEvent Changed(SpaceRef here, User user) => user.Deleted
        ? new ChatEvent.PersonLeft(here, Ids.User(user.Id))
        : new ChatEvent.PersonSeen(here, people.ToPerson(user));

    /// <summary>The whole user. Source: docs.slack.dev, Reference, Events, user_change and team_join.</summary>
    private static User? ReadUser(EventBody body)
    {
        try
        {
            return UserId(body) is not null && body.User is { ValueKind: JsonValueKind.Object } user ? user.Deserialize(WebApiJson.Wire.User) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack says that the app was uninstalled from workspace {Workspace}, but does not refuse its token; ignored")]
    private partial void LogStillInstalled(string workspace);

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot token of workspace {Workspace} was revoked. Install the app again and set Slack:BotToken to its new token")]
    private partial void LogRevoked(string workspace);
}

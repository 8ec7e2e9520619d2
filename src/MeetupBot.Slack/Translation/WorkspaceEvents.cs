using System.Text.Json;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Events;
using MeetupBot.Slack.WebApi.Responses;
using MeetupBot.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Forwards events of the workspace. A repeat does no harm, because each event describes the current state.
/// Source: docs.slack.dev, Reference, Events.
/// </summary>
internal sealed partial class WorkspaceEvents(IChatHandler handler, UserDirectory people, Func<string?, SpaceRef?> space, ILogger logger)
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
            case "app_uninstalled":
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

    private static string? UserId(EventBody body) => body.User switch
    {
        { ValueKind: JsonValueKind.String } id when Ids.IsId(id.GetString()) => id.GetString(),
        { ValueKind: JsonValueKind.Object } user when user.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && Ids.IsId(id.GetString()) => id.GetString(),
        _ => null,
    };

    private static ChatEvent Changed(SpaceRef here, User user) => user.Deleted
        ? new ChatEvent.PersonLeft(here, Ids.User(user.Id))
        : new ChatEvent.PersonSeen(here, UserDirectory.ToPerson(user));

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

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot token of workspace {Workspace} was revoked. Install the app again and set Slack:BotToken to its new token")]
    private partial void LogRevoked(string workspace);
}

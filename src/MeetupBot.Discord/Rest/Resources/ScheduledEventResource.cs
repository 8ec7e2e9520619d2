using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Resources;

/// <summary>
/// A guild's scheduled events. Creating one needs CREATE_EVENTS, as does changing one that the bot created. Source: Resources, Guild
/// Scheduled Event.
/// </summary>
internal sealed class ScheduledEventResource(RestClient client)
{
    private const string One = "/scheduled-events/{event}";

    /// <summary>Not repeatable: a repeat could create a second event.</summary>
    public Task<ApiResult<ScheduledEvent, DiscordError>> CreateAsync(
        Snowflake guild, ScheduledEventRequest body, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForGuild(HttpMethod.Post, guild, "/scheduled-events")) { Body = Body(body) },
            DiscordJson.Wire.ScheduledEvent, cancellationToken);

    public Task<ApiResult<ScheduledEvent[], DiscordError>> ListAsync(Snowflake guild, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForGuild(HttpMethod.Get, guild, "/scheduled-events")),
            DiscordJson.Wire.ScheduledEventArray, cancellationToken);

    public Task<ApiResult<ScheduledEvent, DiscordError>> ModifyAsync(
        Snowflake guild, Snowflake scheduledEvent, ScheduledEventRequest body, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForGuild(HttpMethod.Patch, guild, One, $"/scheduled-events/{scheduledEvent}")) { Body = Body(body) },
            DiscordJson.Wire.ScheduledEvent, cancellationToken);

    public Task<DiscordError?> DeleteAsync(Snowflake guild, Snowflake scheduledEvent, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForGuild(HttpMethod.Delete, guild, One, $"/scheduled-events/{scheduledEvent}"))
            {
                DoneAlreadyCode = DiscordErrorCode.UnknownScheduledEvent,
            },
            cancellationToken);

    private static ReadOnlyMemory<byte> Body(ScheduledEventRequest body) => RequestBody.Serialize(body, DiscordJson.Wire.ScheduledEventRequest);
}

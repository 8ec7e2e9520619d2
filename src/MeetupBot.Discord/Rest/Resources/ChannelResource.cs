using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Resources;

/// <summary>Channels. Source: Resources, Channel, "Get Channel"; User, "Create DM".</summary>
internal sealed class ChannelResource(RestClient client)
{
    public Task<ApiResult<Channel, DiscordError>> GetAsync(Snowflake channel, CancellationToken cancellationToken) =>
        client.SendAsync(new RestRequest(RestRoute.ForChannel(HttpMethod.Get, channel)), DiscordJson.Wire.Channel, cancellationToken);

    /// <summary>Returns the existing channel if there is one, so it may be repeated.</summary>
    public Task<ApiResult<Channel, DiscordError>> CreateDmAsync(Snowflake recipient, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForPath(HttpMethod.Post, "users/@me/channels") with { Repeatable = true })
            {
                Body = RequestBody.Serialize(new CreateDmRequest(recipient), DiscordJson.Wire.CreateDmRequest),
                Priority = SendPriority.Bulk,
            },
            DiscordJson.Wire.Channel, cancellationToken);
}

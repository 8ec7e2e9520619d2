using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Resources;

/// <summary>Direct-message channels. Source: Resources, User, "Create DM".</summary>
internal sealed class ChannelResource(RestClient client)
{
    /// <summary>Returns the existing channel if there is one, so it may be repeated.</summary>
    public Task<DiscordResult<Channel>> CreateDmAsync(Snowflake recipient, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.Of(HttpMethod.Post, "users/@me/channels") with { Repeatable = true })
            {
                Body = RequestBody.Of(new CreateDmRequest(recipient), DiscordJson.Wire.CreateDmRequest),
                Priority = RequestPriority.Bulk,
            },
            DiscordJson.Wire.Channel, cancellationToken);
}

using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Resources;

/// <summary>Guilds and their members. Source: Resources, Guild.</summary>
internal sealed class GuildResource(RestClient client)
{
    /// <summary>Includes the approximate member count.</summary>
    public Task<ApiResult<Guild, DiscordError>> GetAsync(Snowflake guild, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForGuild(HttpMethod.Get, guild, "", "?with_counts=true")), DiscordJson.Wire.Guild, cancellationToken);

    /// <summary>404 with code 10007 or 10013 means that the person is not, or no longer, a member.</summary>
    public Task<ApiResult<GuildMember, DiscordError>> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForGuild(HttpMethod.Get, guild, "/members/{user}", $"/members/{user}")),
            DiscordJson.Wire.GuildMember, cancellationToken);
}

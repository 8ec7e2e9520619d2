using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Resources;

/// <summary>The bot's own account, application, commands and gateway.</summary>
internal sealed class ApplicationResource(RestClient client)
{
    /// <summary>Also the probe for a refused token, because it changes nothing and needs no permission.</summary>
    public Task<ApiResult<GatewayBot, DiscordError>> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(RestRoute.ForPath(HttpMethod.Get, "gateway/bot")) { ProbesToken = true },
            DiscordJson.Wire.GatewayBot, cancellationToken);

    public Task<ApiResult<User, DiscordError>> GetCurrentUserAsync(CancellationToken cancellationToken) =>
        client.SendAsync(new RestRequest(RestRoute.ForPath(HttpMethod.Get, "users/@me")), DiscordJson.Wire.User, cancellationToken);

    public Task<ApiResult<ApplicationInfo, DiscordError>> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        client.SendAsync(new RestRequest(RestRoute.ForPath(HttpMethod.Get, "applications/@me")), DiscordJson.Wire.ApplicationInfo, cancellationToken);

    public Task<ApiResult<ApplicationCommand[], DiscordError>> GetCommandsAsync(Snowflake application, CancellationToken cancellationToken) =>
        client.SendAsync(new RestRequest(Commands(HttpMethod.Get, application)), DiscordJson.Wire.ApplicationCommandArray, cancellationToken);

    public Task<ApiResult<ApplicationCommand[], DiscordError>> OverwriteCommandsAsync(
        Snowflake application, ApplicationCommand[] commands, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(Commands(HttpMethod.Put, application)) { Body = RequestBody.Serialize(commands, DiscordJson.Wire.ApplicationCommandArray) },
            DiscordJson.Wire.ApplicationCommandArray, cancellationToken);

    private static RestRoute Commands(HttpMethod method, Snowflake application) =>
        new(method, "applications/{application}/commands", $"applications/{application}/commands", "");
}

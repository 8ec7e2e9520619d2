using System.Net;
using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: User Resource, "Get Current User", "Get User", "Create DM"; Application Resource, "Get Current Application".</summary>
internal sealed class UserRoutes(SimWorld world)
{
    private readonly RateWindow _opened = new();

    public void Map(Router router)
    {
        var usual = new RateLimit(30, TimeSpan.FromSeconds(30));
        router.Map("GET", "/users/@me", usual, _ => RestReply.Ok(world.Bot, UserJson.WriteSelf));
        router.Map("GET", "/users/{user_id}", usual, Get);
        router.Map("GET", "/users/@me/guilds", new RateLimit(1, TimeSpan.FromSeconds(1)), Guilds);
        router.Map("POST", "/users/@me/channels", new RateLimit(10, TimeSpan.FromSeconds(5)), OpenDirectMessage);
        router.Map("GET", "/applications/@me", usual, Application);
        router.Map("GET", "/oauth2/applications/@me", usual, Application);
    }

    private RestReply Get(RestRequest request) =>
        RestReply.Ok(world.Users.GetValueOrDefault(request.Id(0, "user_id")) ?? throw ApiError.UnknownUser(), UserJson.Write);

    private RestReply Guilds(RestRequest request) => RestReply.Ok((world, request), static (json, s) =>
    {
        json.WriteStartArray();
        foreach (var guild in s.world.Guilds.Values)
        {
            json.WriteStartObject();
            json.WriteSnowflake("id", guild.Id);
            json.WriteString("name", guild.Name);
            json.WriteNull("icon");
            json.WriteNull("banner");
            json.WriteBoolean("owner", false);
            json.WritePermissions("permissions", PermissionCalculator.InGuild(guild.Bot));
            json.WriteEmptyArray("features");
            if (s.request.Flag("with_counts"))
                json.WriteNumber("approximate_member_count", Math.Max(guild.ApproximateMemberCount, guild.Members.Count));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private RestReply OpenDirectMessage(RestRequest request)
    {
        var form = request.Form(new FormErrors());
        var id = form.Snowflake("recipient_id", required: true);
        form.Errors.ThrowIfAny();
        var user = world.Users.GetValueOrDefault(id!.Value);
        if (user is null || user.IsBot)
            throw user is null
                ? new ApiError(HttpStatusCode.BadRequest, 50033, "Invalid Recipient(s)")
                : ApiError.CannotMessageUser(HttpStatusCode.BadRequest);
        if (!world.DirectMessages.ContainsKey(user.Id) && world.Options.NewDirectMessageLimit is { } limit && !_opened.Take(limit, world.Now))
            throw new ApiError(HttpStatusCode.Forbidden, 40003, "You are opening direct messages too fast.");
        return RestReply.Ok(world.DirectMessage(user), ChannelJson.Write);
    }

    private RestReply Application(RestRequest request) => RestReply.Ok(world, static (json, w) =>
    {
        json.WriteStartObject();
        json.WriteSnowflake("id", w.Bot.Id);
        json.WriteString("name", w.Bot.Username);
        json.WriteNull("icon");
        json.WriteString("description", "");
        json.WriteString("summary", "");
        json.WriteNull("type");
        json.WriteBoolean("bot_public", true);
        json.WriteBoolean("bot_require_code_grant", false);
        json.WriteString("verify_key", new string('0', 64));
        json.WriteNumber("flags", Flags(w.Options.AllowedPrivilegedIntents));
        json.WriteBoolean("hook", true);
        json.WriteNumber("approximate_guild_count", w.Guilds.Count);
        json.WriteEmptyArray("redirect_uris");
        json.WriteNull("interactions_endpoint_url");
        json.WriteNull("role_connections_verification_url");
        json.WriteStartObject("integration_types_config");
        json.WriteEmptyObject("0");
        json.WriteEndObject();
        json.WritePropertyName("bot");
        UserJson.Write(json, w.Bot);
        json.WriteNull("team");
        json.WriteEndObject();
    });

    /// <summary>The flags of an app in fewer than 100 guilds. Source: Application Resource, "Application Flags" (…_LIMITED).</summary>
    private static int Flags(GatewayIntent allowed) =>
        (allowed.HasFlag(GatewayIntent.GuildPresences) ? 1 << 13 : 0)
        | (allowed.HasFlag(GatewayIntent.GuildMembers) ? 1 << 15 : 0)
        | (allowed.HasFlag(GatewayIntent.MessageContent) ? 1 << 19 : 0);
}

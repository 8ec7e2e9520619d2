using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: Guild Resource, "Get Guild", "Get Guild Member", "List Guild Members", "Get Guild Roles".</summary>
internal sealed class GuildRoutes(SimWorld world, ChannelAccess access)
{
    public void Map(Router router)
    {
        var usual = new RateLimit(50, TimeSpan.FromSeconds(10));
        router.Map("GET", "/guilds/{guild_id}", usual, Get);
        router.Map("GET", "/guilds/{guild_id}/members/{user_id}", new RateLimit(5, TimeSpan.FromSeconds(1)), Member);
        router.Map("GET", "/guilds/{guild_id}/members", new RateLimit(10, TimeSpan.FromSeconds(10)), Members);
        router.Map("GET", "/guilds/{guild_id}/roles", usual, Roles);
    }

    private RestReply Get(RestRequest request)
    {
        var guild = access.Guild(request.Id(0, "guild_id"));
        return RestReply.Ok((guild, counts: request.Flag("with_counts")), static (json, s) => GuildJson.Write(json, s.guild, s.counts));
    }

    private RestReply Member(RestRequest request)
    {
        var guild = access.Guild(request.Id(0, "guild_id"));
        var id = request.Value(1) == "@me" ? world.Bot.Id : request.Id(1, "user_id");
        if (!world.Users.ContainsKey(id))
            throw ApiError.UnknownUser();
        var member = guild.FindMember(id) ?? throw ApiError.UnknownMember();
        return RestReply.Ok(member, static (json, m) => UserJson.WriteMember(json, m));
    }

    /// <summary>Refused without the privileged intent. Source: Gateway, "HTTP Restrictions".</summary>
    private RestReply Members(RestRequest request)
    {
        var guild = access.Guild(request.Id(0, "guild_id"));
        if (!world.Options.AllowedPrivilegedIntents.HasFlag(GatewayIntent.GuildMembers))
            throw ApiError.MissingAccess();
        return RestReply.Ok(guild, static (json, g) =>
        {
            json.WriteStartArray();
            foreach (var member in g.Members)
                UserJson.WriteMember(json, member);
            json.WriteEndArray();
        });
    }

    private RestReply Roles(RestRequest request) => RestReply.Ok(access.Guild(request.Id(0, "guild_id")), static (json, guild) =>
    {
        json.WriteStartArray();
        foreach (var role in guild.Roles)
            GuildJson.WriteRole(json, role);
        json.WriteEndArray();
    });
}

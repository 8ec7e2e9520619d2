using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: Channel Resource, "Get Channel"; Guild Resource, "Get Guild Channels".</summary>
internal sealed class ChannelRoutes(ChannelAccess access)
{
    public void Map(Router router)
    {
        var usual = new RateLimit(50, TimeSpan.FromSeconds(10));
        router.Map("GET", "/channels/{channel_id}", usual, Get);
        router.Map("GET", "/guilds/{guild_id}/channels", usual, List);
    }

    private RestReply Get(RestRequest request) => RestReply.Ok(access.GetVisible(request.Id(0, "channel_id")), ChannelJson.Write);

    private RestReply List(RestRequest request)
    {
        // Hidden channels are listed too; only their content is hidden.
        var guild = access.Guild(request.Id(0, "guild_id"));
        return RestReply.Ok(guild, static (json, g) =>
        {
            json.WriteStartArray();
            foreach (var channel in g.Channels)
                ChannelJson.Write(json, channel);
            json.WriteEndArray();
        });
    }
}

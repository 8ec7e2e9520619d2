using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: Gateway, "Get Gateway" and "Get Gateway Bot".</summary>
internal sealed class GatewayRoutes(SimWorld world, GatewayHub hub, Func<string> gatewayUrl)
{
    public void Map(Router router)
    {
        router.Map("GET", "/gateway", new RateLimit(50, TimeSpan.FromSeconds(10)), Get, RouteTraits.Open);
        router.Map("GET", "/gateway/bot", new RateLimit(2, TimeSpan.FromSeconds(5)), GetBot);
    }

    private RestReply Get(RestRequest request) => RestReply.Ok(gatewayUrl(), static (json, url) =>
    {
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteEndObject();
    });

    private RestReply GetBot(RestRequest request) => RestReply.Ok((world, hub, url: gatewayUrl()), static (json, s) =>
    {
        json.WriteStartObject();
        json.WriteString("url", s.url);
        json.WriteNumber("shards", s.world.Options.RecommendedShards);
        json.WriteStartObject("session_start_limit");
        json.WriteNumber("total", s.world.Options.SessionStartTotal);
        json.WriteNumber("remaining", s.hub.Starts.Remaining);
        json.WriteNumber("reset_after", (long)s.hub.Starts.ResetAfter(s.world.Now).TotalMilliseconds);
        json.WriteNumber("max_concurrency", s.world.Options.MaxConcurrency);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}

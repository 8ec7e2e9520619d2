using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest.Routes;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>All routes that the simulator serves.</summary>
internal static class RouteTable
{
    public static Router Build(SimWorld world, MessageStore messages, GatewayHub gateway, Func<string> gatewayUrl)
    {
        var router = new Router(world.Options.RouteLimits);
        var access = new ChannelAccess(world);
        new GatewayRoutes(world, gateway, gatewayUrl).Map(router);
        new UserRoutes(world).Map(router);
        new GuildRoutes(world, access).Map(router);
        new ChannelRoutes(access).Map(router);
        new MessageRoutes(world, access, messages).Map(router);
        new ThreadRoutes(world, access).Map(router);
        new ScheduledEventRoutes(world, access).Map(router);
        new CommandRoutes(world).Map(router);
        new InteractionRoutes(world, messages).Map(router);
        new InteractionWebhookRoutes(world, messages).Map(router);
        return router;
    }
}

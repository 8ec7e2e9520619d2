using System.Net;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: Guild Scheduled Event, with its field and permission requirements.</summary>
internal sealed class ScheduledEventRoutes(SimWorld world, ChannelAccess access)
{
    private const int MaxOpen = 100;

    public void Map(Router router)
    {
        const string All = "/guilds/{guild_id}/scheduled-events";
        const string One = "/guilds/{guild_id}/scheduled-events/{event_id}";
        var usual = new RateLimit(5, TimeSpan.FromSeconds(5));
        router.Map("GET", All, usual, List);
        router.Map("POST", All, usual, Create);
        router.Map("GET", One, usual, Get);
        router.Map("PATCH", One, usual, Edit);
        router.Map("DELETE", One, usual, Delete);
    }

    private RestReply List(RestRequest request)
    {
        var guild = Advance(access.Guild(request.Id(0, "guild_id")));
        return RestReply.Ok((guild, counts: request.Flag("with_user_count")), static (json, s) =>
        {
            json.WriteStartArray();
            foreach (var scheduled in s.guild.ScheduledEventList)
                ScheduledEventJson.Write(json, scheduled, s.counts);
            json.WriteEndArray();
        });
    }

    private RestReply Create(RestRequest request)
    {
        var guild = Advance(access.Guild(request.Id(0, "guild_id")));
        // Since February 2026, MANAGE_EVENTS alone no longer allows creation. Source: Change Log.
        ChannelAccess.RequireInGuild(guild, DiscordPermission.CreateEvents);
        var scheduled = new SimScheduledEvent(world.Snowflakes.Next(), guild, world.Bot);
        new ScheduledEventForm(world).Apply(request.Form(new FormErrors()), scheduled, isNew: true);
        if (guild.ScheduledEventList.Count(e => e.Status is 1 or 2) >= MaxOpen)
            throw new ApiError(HttpStatusCode.BadRequest, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
        guild.ScheduledEventList.Add(scheduled);
        world.Events.ScheduledEvent("CREATE", scheduled);
        return Reply(scheduled);
    }

    private RestReply Get(RestRequest request) => Reply(Find(request));

    private RestReply Edit(RestRequest request)
    {
        var scheduled = Find(request);
        RequireChange(scheduled);
        if (scheduled.Status is 3 or 4)
            throw new ApiError(HttpStatusCode.BadRequest, 180000, "Cannot update a finished event");
        new ScheduledEventForm(world).Apply(request.Form(new FormErrors()), scheduled, isNew: false);
        scheduled.Edits++;
        world.Events.ScheduledEvent("UPDATE", scheduled);
        return Reply(scheduled);
    }

    private RestReply Delete(RestRequest request)
    {
        var scheduled = Find(request);
        RequireChange(scheduled);
        scheduled.Guild.ScheduledEventList.Remove(scheduled);
        world.Events.ScheduledEvent("DELETE", scheduled);
        return RestReply.NoContent;
    }

    private static RestReply Reply(SimScheduledEvent scheduled) =>
        RestReply.Ok(scheduled, static (json, e) => ScheduledEventJson.Write(json, e, withUserCount: true));

    /// <summary>External events start and end automatically. Source: "Guild Scheduled Event Status Update Automation".</summary>
    private SimGuild Advance(SimGuild guild)
    {
        foreach (var scheduled in guild.ScheduledEventList.Where(e => e.EntityType == 3 && e.Status is 1 or 2))
            scheduled.Status = scheduled.EndsAt <= world.Now ? 3 : scheduled.StartsAt <= world.Now ? 2 : scheduled.Status;
        return guild;
    }

    private SimScheduledEvent Find(RestRequest request)
    {
        var guild = Advance(access.Guild(request.Id(0, "guild_id")));
        var id = request.Id(1, "event_id");
        return guild.ScheduledEventList.Find(e => e.Id == id) ?? throw ApiError.UnknownScheduledEvent();
    }

    /// <summary>Either permission for the bot's own events, MANAGE_EVENTS for those of others.</summary>
    private void RequireChange(SimScheduledEvent scheduled)
    {
        var permissions = PermissionCalculator.InGuild(scheduled.Guild.Bot);
        var own = scheduled.Creator == world.Bot && permissions.HasFlag(DiscordPermission.CreateEvents);
        if (!own && !permissions.HasFlag(DiscordPermission.ManageEvents))
            throw ApiError.MissingPermissions();
    }
}

using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Wire;

/// <summary>Source: User object.</summary>
internal static class UserJson
{
    public static JsonObject Of(SlackUser user, Workspace workspace)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(user.TimeZone);
        var json = new JsonObject
        {
            ["id"] = user.Id,
            ["team_id"] = user.ForeignTeam ?? workspace.TeamId,
            ["name"] = user.Name,
            ["deleted"] = user.IsDeactivated,
            ["profile"] = new JsonObject
            {
                ["real_name"] = user.RealName,
                ["display_name"] = user.RealName,
                ["real_name_normalized"] = user.RealName,
                ["display_name_normalized"] = user.RealName,
                ["image_72"] = $"https://avatars.slack-edge.com/{user.Id}_72.png",
                ["image_192"] = $"https://avatars.slack-edge.com/{user.Id}_192.png",
                ["team"] = user.ForeignTeam ?? workspace.TeamId,
            },
            ["is_bot"] = user.IsBot,
            ["is_app_user"] = false,
            ["updated"] = 1_700_000_000,
        };
        if (user.ForeignTeam is not null)
            json["is_stranger"] = true;
        if (user.IsDeactivated)
            return json;
        json["real_name"] = user.RealName;
        json["tz"] = user.TimeZone;
        json["tz_label"] = zone.StandardName;
        json["tz_offset"] = (int)zone.GetUtcOffset(workspace.Now).TotalSeconds;
        json["is_admin"] = user.IsAdmin;
        json["is_owner"] = false;
        json["is_primary_owner"] = false;
        json["is_restricted"] = user.IsRestricted || user.IsUltraRestricted;
        json["is_ultra_restricted"] = user.IsUltraRestricted;
        if (user.ForeignTeam is not null)
            json["is_stranger"] = true;
        return json;
    }
}

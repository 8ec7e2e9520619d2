namespace MeetupBot.Simulators.Slack.Model;

/// <summary>A member of the workspace. Source: User object.</summary>
public sealed class SlackUser
{
    internal SlackUser(string id, string name, string realName)
    {
        Id = id;
        Name = name;
        RealName = realName;
    }

    public string Id { get; }

    /// <summary>The handle, without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The display name.</summary>
    public string RealName { get; }

    /// <summary>An IANA name. It can be changed.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    public bool IsAdmin { get; set; }

    /// <summary>A guest in several channels.</summary>
    public bool IsRestricted { get; set; }

    /// <summary>A guest in one channel.</summary>
    public bool IsUltraRestricted { get; set; }

    public bool IsBot { get; internal init; }

    public bool IsDeactivated { get; set; }

    /// <summary>
    /// Another workspace, whose people act in shared channels; null: this one. <see cref="IsAdmin"/> is then their right there.
    /// Source: Slack Connect, "Identifying people from other workspaces"; User object, <c>team_id</c> and <c>is_stranger</c>.
    /// </summary>
    public string? ForeignTeam { get; set; }

    /// <summary>True when the bot may not start a conversation. Source: chat.postMessage, "Post to a direct message channel" (channel_not_found).</summary>
    public bool RefusesMessages { get; set; }

    /// <summary>Open modals, the topmost last.</summary>
    internal List<SlackView> Modals { get; } = [];

    internal SlackView? Home { get; set; }

    /// <summary>Messages from Slack itself to this person, such as that the app did not respond.</summary>
    internal List<string> NoticeList { get; } = [];

    public override string ToString() => $"{RealName} ({Id})";
}

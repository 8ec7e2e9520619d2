namespace MeetupBot.Simulators.Discord.Model;

/// <summary>A guild's role. Source: Permissions, "Role Structure".</summary>
public sealed class SimRole
{
    internal SimRole(ulong id, string name, DiscordPermission permissions)
    {
        Id = id;
        Name = name;
        Permissions = permissions;
    }

    public ulong Id { get; }

    public string Name { get; }

    public DiscordPermission Permissions { get; set; }

    /// <summary>True for the bot's own role.</summary>
    public bool Managed { get; internal init; }

    public bool Mentionable { get; set; }
}

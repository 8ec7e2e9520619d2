namespace MeetupBot.Simulators.Discord.Model;

/// <summary>A user in a guild. Source: Guild Resource, "Guild Member Structure".</summary>
public sealed class SimMember
{
    private readonly List<SimRole> _roles = [];
    private SimRole? _own;

    internal SimMember(SimGuild guild, SimUser user, DateTimeOffset joinedAt)
    {
        Guild = guild;
        User = user;
        JoinedAt = joinedAt;
    }

    public SimGuild Guild { get; }

    public SimUser User { get; }

    public DateTimeOffset JoinedAt { get; }

    public string? Nick { get; set; }

    public IReadOnlyList<SimRole> Roles => _roles;

    /// <summary>
    /// The member's permissions beyond @everyone. They are stored as a role of their own, as a moderator would grant them.
    /// </summary>
    public DiscordPermission GrantedPermissions
    {
        get => _own?.Permissions ?? DiscordPermission.None;
        set
        {
            if (_own is null && value == DiscordPermission.None)
                return;
            if (_own is null)
                Give(_own = Guild.AddRole(User.Username, value, User.IsBot));
            _own.Permissions = value;
        }
    }

    /// <summary>Adds a role if the member does not have it.</summary>
    public void Give(SimRole role)
    {
        if (!_roles.Contains(role))
            _roles.Add(role);
    }
}

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>A guild with the bot. Source: Guild Resource, "Guild Structure".</summary>
public sealed class SimGuild
{
    private readonly SimWorld _world;
    private readonly Dictionary<ulong, SimMember> _members = [];
    private readonly List<SimRole> _roles = [];
    private readonly List<SimChannel> _channels = [];
    private readonly List<SimScheduledEvent> _scheduledEvents = [];

    internal SimGuild(SimWorld world, ulong id, string name, SimUser owner)
    {
        _world = world;
        Id = id;
        Name = name;
        Owner = owner;
        Everyone = new SimRole(id, "@everyone", DiscordPermission.MemberDefault);
        _roles.Add(Everyone);
        Join(owner);
        Bot = Join(world.Bot);
        Bot.GrantedPermissions = DiscordPermission.BotDefault;
    }

    public ulong Id { get; }

    public string Name { get; set; }

    public SimUser Owner { get; }

    /// <summary>The role of every member.</summary>
    public SimRole Everyone { get; }

    /// <summary>The bot as a member. Set its <see cref="SimMember.GrantedPermissions"/> to remove permissions.</summary>
    public SimMember Bot { get; }

    /// <summary>The guild's preferred language. Source: Reference, "Locales".</summary>
    public string Locale { get; set; } = "en-GB";

    public bool Unavailable { get; internal set; }

    /// <summary>The member count that Discord reports. At least the number of members that exist here.</summary>
    public int ApproximateMemberCount { get; set; }

    public IReadOnlyList<SimRole> Roles => _world.Read(_roles.ToArray);

    public IReadOnlyList<SimChannel> Channels => _world.Read(_channels.ToArray);

    /// <summary>Active and archived threads, the oldest first.</summary>
    public IReadOnlyList<SimChannel> Threads => _world.Read(() => _world.Channels.Values.Where(c => c.IsThread && c.Guild == this).OrderBy(c => c.Id).ToArray());

    public IReadOnlyList<SimMember> Members => _world.Read(() => _members.Values.ToArray());

    /// <summary>Scheduled events that are not deleted, the oldest first.</summary>
    public IReadOnlyList<SimScheduledEvent> ScheduledEvents => _world.Read(_scheduledEvents.ToArray);

    internal List<SimScheduledEvent> ScheduledEventList => _scheduledEvents;

    /// <summary>Adds a text channel, or a channel of another type.</summary>
    /// <param name="name">Without the leading #.</param>
    /// <param name="denyBot">Permissions that this channel denies the bot.</param>
    /// <param name="type">A guild channel type, not a thread.</param>
    public SimChannel AddChannel(string name, DiscordPermission denyBot = DiscordPermission.None, ChannelType type = ChannelType.GuildText)
    {
        lock (_world.Gate)
        {
            var channel = new SimChannel(_world.Snowflakes.Next(), type, name) { Guild = this };
            if (denyBot != DiscordPermission.None)
                channel.SetOverwrite(new SimOverwrite(_world.Bot.Id, IsMember: true, DiscordPermission.None, denyBot));
            Register(channel);
            _world.Events.ChannelCreated(channel);
            return channel;
        }
    }

    /// <summary>Adds a user as a member, with permissions beyond those of @everyone.</summary>
    public SimMember AddMember(SimUser user, DiscordPermission permissions = DiscordPermission.None)
    {
        lock (_world.Gate)
        {
            var member = Join(user);
            member.GrantedPermissions = permissions;
            return member;
        }
    }

    /// <summary>The user leaves. A later look-up of the member gives 10007.</summary>
    public void RemoveMember(SimUser user)
    {
        lock (_world.Gate)
            _members.Remove(user.Id);
    }

    public SimRole AddRole(string name, DiscordPermission permissions = DiscordPermission.None, bool managed = false)
    {
        lock (_world.Gate)
        {
            var role = new SimRole(_world.Snowflakes.Next(), name, permissions) { Managed = managed };
            _roles.Add(role);
            return role;
        }
    }

    /// <summary>Null when the user is not in this guild.</summary>
    public SimMember? Member(SimUser user) => FindMember(user.Id);

    internal SimMember? FindMember(ulong userId)
    {
        lock (_world.Gate)
            return _members.GetValueOrDefault(userId);
    }

    internal void Register(SimChannel channel)
    {
        _world.Channels[channel.Id] = channel;
        if (!channel.IsThread)
            _channels.Add(channel);
    }

    internal void Forget(SimChannel channel)
    {
        _world.Channels.Remove(channel.Id);
        _channels.Remove(channel);
    }

    private SimMember Join(SimUser user)
    {
        if (_members.TryGetValue(user.Id, out var known))
            return known;
        var member = new SimMember(this, user, _world.Now);
        _members[user.Id] = member;
        return member;
    }
}

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

    /// <summary>Adds a text channel that only these people and the bot see.</summary>
    public SimChannel AddPrivateChannel(string name, params IReadOnlyList<SimUser> people)
    {
        lock (_world.Gate)
        {
            var channel = new SimChannel(_world.Snowflakes.Next(), ChannelType.GuildText, name) { Guild = this };
            channel.SetOverwrite(new SimOverwrite(Everyone.Id, IsMember: false, DiscordPermission.None, DiscordPermission.ViewChannel));
            foreach (var user in people.Append(_world.Bot))
                channel.SetOverwrite(new SimOverwrite(user.Id, IsMember: true, DiscordPermission.ViewChannel, DiscordPermission.None));
            Register(channel);
            _world.Events.ChannelCreated(channel);
            return channel;
        }
    }

    /// <summary>
    /// Somebody starts a thread without a message. The bot is a member of it; a private one is seen by its members only.
    /// Source: Channel Resource, "Start Thread without Message"; Gateway Events, "Thread Create".
    /// </summary>
    public SimChannel StartThread(SimUser starter, SimChannel parent, string name, ChannelType type = ChannelType.PublicThread)
    {
        lock (_world.Gate)
        {
            var thread = new SimChannel(_world.Snowflakes.Next(), type, name)
            {
                Guild = this,
                Parent = parent,
                Thread = new SimThreadState(starter.Id, 1440, true, _world.Now),
            };
            thread.Thread.Members[starter.Id] = _world.Now;
            thread.Thread.Members[_world.Bot.Id] = _world.Now;
            Register(thread);
            _world.Events.ThreadCreated(thread);
            return thread;
        }
    }

    /// <summary>Changes the permissions of @everyone. Source: Gateway Events, "Guild Role Update".</summary>
    public void SetEveryone(DiscordPermission permissions)
    {
        lock (_world.Gate)
        {
            Everyone.Permissions = permissions;
            _world.Events.RoleUpdated(this, Everyone);
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

    internal bool IsVisibleToBot(SimChannel channel) => _world.Permissions(_world.Bot, channel).HasFlag(DiscordPermission.ViewChannel);

    /// <summary>Threads have the permissions of their parent, and none of their own.</summary>
    internal void Changed(SimChannel channel)
    {
        lock (_world.Gate)
        {
            if (_channels.Contains(channel))
                _world.Events.ChannelUpdated(channel);
        }
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

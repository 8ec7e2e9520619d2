using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Remembers of every channel whether @everyone sees it, and nothing else of its permissions. Thread-safe.
/// A category has no say: Discord copies its overwrites into its channels. Other roles are left out, because who has them is not known.
/// Source: Topics, Permissions, "Permission Overwrites" and "Inherited Permissions".
/// </summary>
internal sealed class GuildChannels
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Snowflake, Known> _guilds = [];

    /// <summary>Whether everybody in the guild sees the channel. Null: not known.</summary>
    public bool? IsSeenByAll(Snowflake guild, Snowflake channel)
    {
        lock (_gate)
            return _guilds.TryGetValue(guild, out var known) ? known.IsSeenByAll(channel) : null;
    }

    /// <summary>Every channel of the guild of which it is known, by its id.</summary>
    public IReadOnlyDictionary<string, bool> List(Snowflake guild)
    {
        lock (_gate)
            return _guilds.TryGetValue(guild, out var known) ? known.List() : new Dictionary<string, bool>();
    }

    public void Replace(Guild guild)
    {
        var known = new Known { Everyone = EveryoneOf(guild) };
        foreach (var channel in (guild.Channels ?? []).Concat(guild.Threads ?? []))
            known.Channels[channel.Id] = PlaceOf(guild.Id, channel);
        lock (_gate)
            _guilds[guild.Id] = known;
    }

    public void Put(Snowflake guild, Channel channel) => Put(guild, channel.Id, PlaceOf(guild, channel));

    /// <summary>An archived thread stands in no list; somebody acts in it.</summary>
    public void Learn(Snowflake guild, Snowflake channel, InteractionChannel described)
    {
        if (ChannelType.IsThread(described.Type) && IsSeenByAll(guild, channel) is null)
            Put(guild, channel, new Place(described.Type, described.ParentId, null));
    }

    public void Remove(Snowflake guild, Snowflake channel)
    {
        lock (_gate)
        {
            if (_guilds.TryGetValue(guild, out var known))
                known.Channels.Remove(channel);
        }
    }

    public void Remove(Snowflake guild)
    {
        lock (_gate)
            _guilds.Remove(guild);
    }

    /// <returns>Whether it changed what everybody sees.</returns>
    public bool SetEveryone(Snowflake guild, Role everyone)
    {
        lock (_gate)
        {
            if (!_guilds.TryGetValue(guild, out var known) || known.Everyone == Permissions.Sees(everyone.Permissions))
                return false;
            known.Everyone = Permissions.Sees(everyone.Permissions);
            return true;
        }
    }

    private void Put(Snowflake guild, Snowflake channel, Place place)
    {
        lock (_gate)
        {
            if (_guilds.TryGetValue(guild, out var known))
                known.Channels[channel] = place;
        }
    }

    private static bool? EveryoneOf(Guild guild) =>
        guild.Roles?.FirstOrDefault(role => role.Id == guild.Id) is { } everyone ? Permissions.Sees(everyone.Permissions) : null;

    private static Place PlaceOf(Snowflake guild, Channel channel)
    {
        var own = channel.PermissionOverwrites?.FirstOrDefault(overwrite => overwrite.Id == guild);
        return new Place(channel.Type, channel.ParentId, own is null ? null : Permissions.SeesBy(own.Allow, own.Deny));
    }

    /// <param name="Parent">Of a thread, its channel; of a channel, its category.</param>
    /// <param name="Says">What the channel's own overwrite says of @everyone. Null: nothing.</param>
    private readonly record struct Place(int Type, Snowflake? Parent, bool? Says);

    private sealed class Known
    {
        /// <summary>Whether the role @everyone sees channels that say nothing else.</summary>
        public bool? Everyone { get; set; }

        public Dictionary<Snowflake, Place> Channels { get; } = [];

        public bool? IsSeenByAll(Snowflake channel)
        {
            if (!Channels.TryGetValue(channel, out var place))
                return null;
            if (place.Type == ChannelType.PrivateThread)
                return false;
            if (!ChannelType.IsThread(place.Type))
                return place.Says ?? Everyone;
            return place.Parent is { } parent && Channels.TryGetValue(parent, out var above) && !ChannelType.IsThread(above.Type)
                ? above.Says ?? Everyone
                : null;
        }

        public IReadOnlyDictionary<string, bool> List()
        {
            var seen = new Dictionary<string, bool>();
            foreach (var channel in Channels.Keys)
                if (IsSeenByAll(channel) is { } byAll)
                    seen[channel.ToString()] = byAll;
            return seen;
        }
    }
}

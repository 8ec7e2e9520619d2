namespace MeetupBot.Simulators.Discord.Model;

/// <summary>A guild channel, a thread or a direct message with the bot. Source: Channel Resource, "Channel Structure".</summary>
public sealed class SimChannel
{
    private readonly List<SimOverwrite> _overwrites = [];

    internal SimChannel(ulong id, ChannelType type, string? name)
    {
        Id = id;
        Type = type;
        Name = name;
    }

    public ulong Id { get; }

    public ChannelType Type { get; }

    public string? Name { get; set; }

    /// <summary>Null for a direct message.</summary>
    public SimGuild? Guild { get; internal init; }

    /// <summary>The parent channel of a thread.</summary>
    public SimChannel? Parent { get; internal init; }

    /// <summary>The other person in a direct message.</summary>
    public SimUser? Recipient { get; internal init; }

    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

    public bool Archived { get; set; }

    /// <summary>Locked by a moderator: nobody else can write in it or unarchive it.</summary>
    public bool Locked { get; set; }

    /// <summary>The users who were added to a thread or joined it, including the bot.</summary>
    public IReadOnlyList<ulong> ThreadMembers => [.. Thread?.Members.Keys ?? Enumerable.Empty<ulong>()];

    public IReadOnlyList<SimOverwrite> Overwrites => _overwrites;

    internal SimThreadState? Thread { get; init; }

    internal List<SimMessage> Messages { get; } = [];

    internal ulong? LastMessageId { get; set; }

    /// <summary>
    /// Replaces the channel's overwrite for a role, or for a member when a user's id is given. Source: Gateway Events, "Channel Update".
    /// </summary>
    public void SetOverwrite(SimOverwrite overwrite)
    {
        _overwrites.RemoveAll(o => o.TargetId == overwrite.TargetId);
        _overwrites.Add(overwrite);
        Guild?.Changed(this);
    }

    internal SimMessage? Find(ulong messageId)
    {
        var (low, high) = (0, Messages.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Messages[middle].Id == messageId)
                return Messages[middle];
            if (Messages[middle].Id < messageId)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }
}

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>A guild's scheduled event. Source: Guild Scheduled Event, "Guild Scheduled Event Structure".</summary>
public sealed class SimScheduledEvent
{
    internal SimScheduledEvent(ulong id, SimGuild guild, SimUser creator)
    {
        Id = id;
        Guild = guild;
        Creator = creator;
    }

    public ulong Id { get; }

    public SimGuild Guild { get; }

    public SimUser Creator { get; }

    public string Name { get; internal set; } = "";

    public string? Description { get; internal set; }

    public DateTimeOffset StartsAt { get; internal set; }

    public DateTimeOffset? EndsAt { get; internal set; }

    /// <summary>1 scheduled, 2 active, 3 completed, 4 cancelled.</summary>
    public int Status { get; internal set; } = 1;

    /// <summary>1 stage, 2 voice, 3 external.</summary>
    public int EntityType { get; internal set; }

    public ulong? ChannelId { get; internal set; }

    /// <summary>The place of an external event.</summary>
    public string? Location { get; internal set; }

    /// <summary>How often the bot has edited it.</summary>
    public int Edits { get; internal set; }
}

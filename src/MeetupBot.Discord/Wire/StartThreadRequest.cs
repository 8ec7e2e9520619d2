namespace MeetupBot.Discord.Wire;

/// <summary>Source: Resources, Channel, "Start Thread from Message" and "Start Thread without Message".</summary>
/// <param name="Name">1 to 100 characters.</param>
internal sealed record StartThreadRequest(string Name)
{
    private const int OneWeek = 7 * 24 * 60;

    /// <summary>Minutes without a message until the thread leaves the channel list: 60, 1440, 4320 or 10080.</summary>
    public int AutoArchiveDuration { get; init; } = OneWeek;

    /// <summary>Only for a thread without a message.</summary>
    public int? Type { get; init; }

    /// <summary>Whether members of a private thread may add others.</summary>
    public bool? Invitable { get; init; }
}

/// <summary>Source: Resources, Channel, "Modify Channel", thread parameters.</summary>
internal sealed record ModifyThreadRequest(bool Archived);

namespace MeetupBot.Discord.Wire;

/// <summary>Source: Resources, Channel, "Channel Types".</summary>
internal static class ChannelType
{
    public const int GuildText = 0;
    public const int GuildAnnouncement = 5;
    public const int AnnouncementThread = 10;
    public const int PublicThread = 11;
    public const int PrivateThread = 12;

    /// <summary>The types of channels in which cards can be posted.</summary>
    public static IReadOnlyList<int> Postable { get; } = [GuildText, GuildAnnouncement];

    public static bool IsThread(int type) => type is AnnouncementThread or PublicThread or PrivateThread;
}

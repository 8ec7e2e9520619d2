namespace MeetupBot.Simulators.Discord.Model;

/// <summary>Source: Message Resource, "Message Flags".</summary>
[Flags]
public enum MessageFlag
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    ComponentsV2 = 1 << 15,
}

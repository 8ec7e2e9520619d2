namespace MeetupBot.Discord.Gateway;

/// <summary>In milliseconds. Source: Gateway Events, "Hello Structure".</summary>
internal sealed record Hello
{
    public double HeartbeatInterval { get; init; }
}

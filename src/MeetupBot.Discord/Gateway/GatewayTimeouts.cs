namespace MeetupBot.Discord.Gateway;

/// <summary>How long a connection may take at each step before it is given up.</summary>
internal sealed record GatewayTimeouts
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the other side to take our close frame; then the socket is dropped.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(1);
}

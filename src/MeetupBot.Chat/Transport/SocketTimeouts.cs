namespace MeetupBot.Chat.Transport;

/// <summary>How long a connection may take at each step before it is given up.</summary>
public record SocketTimeouts
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the other side to take our close frame; then the socket is dropped.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Between our pings; one that is not answered in as long again breaks the connection. Infinite: none are sent.</summary>
    public TimeSpan Ping { get; init; } = Timeout.InfiniteTimeSpan;
}

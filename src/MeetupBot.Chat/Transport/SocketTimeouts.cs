namespace MeetupBot.Chat.Transport;

/// <summary>The timeouts of each step of a connection.</summary>
public record SocketTimeouts
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the server to answer the close frame. Then the socket is dropped.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The interval between pings. A ping without an answer in the same time breaks the connection. Infinite: no pings are sent.
    /// </summary>
    public TimeSpan Ping { get; init; } = Timeout.InfiniteTimeSpan;
}

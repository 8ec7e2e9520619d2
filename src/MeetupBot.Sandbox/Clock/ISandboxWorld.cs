namespace MeetupBot.Sandbox.Clock;

/// <summary>What the page has to know of the bot behind it; the host says it.</summary>
public interface ISandboxWorld
{
    /// <summary>Something about the upcoming work changed. Raised on any thread.</summary>
    event Action? Changed;

    /// <summary>Work that waits for its time, the earliest first.</summary>
    Task<IReadOnlyList<UpcomingWork>> UpcomingAsync(CancellationToken cancellationToken);

    /// <summary>Returns when all work that is due has been done and every outgoing message is delivered.</summary>
    Task SettleAsync(CancellationToken cancellationToken);
}

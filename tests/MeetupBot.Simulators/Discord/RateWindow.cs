namespace MeetupBot.Simulators.Discord;

/// <summary>A window that starts with its first use and allows a limited number of uses.</summary>
internal sealed class RateWindow
{
    private DateTimeOffset _ends;

    public int Used { get; private set; }

    /// <summary>False when the window is full.</summary>
    public bool Take(RateLimit limit, DateTimeOffset now)
    {
        if (now >= _ends)
        {
            _ends = now + limit.Per;
            Used = 0;
        }

        if (Used >= limit.Requests)
            return false;
        Used++;
        return true;
    }

    public TimeSpan Left(DateTimeOffset now) => _ends > now ? _ends - now : TimeSpan.Zero;

    public bool Over(DateTimeOffset now) => now >= _ends;
}

using System.Globalization;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>Message timestamps: seconds and microseconds, unique and increasing. Callers hold the workspace's lock.</summary>
internal sealed class Timestamps(TimeProvider time)
{
    private long _last;

    public string Next()
    {
        var micros = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        _last = Math.Max(micros, _last + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{_last / 1_000_000}.{_last % 1_000_000:D6}");
    }
}

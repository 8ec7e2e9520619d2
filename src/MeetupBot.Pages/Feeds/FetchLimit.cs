using MeetupBot.Chat.Transport;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Pages.Feeds;

/// <summary>Counts fetches, each key for itself: so many in an hour that begins with the first of them. It remembers a bounded number of keys.</summary>
internal sealed class FetchLimit(TimeProvider time)
{
    public const int Most = 60;

    /// <summary>A few MiB. Who was forgotten begins anew.</summary>
    private const int MostKeys = 20_000;

    private static readonly Duration Window = Duration.FromHours(1);

    private readonly BoundedCache<string, (Instant Since, int Count)> _fetches = new(MostKeys);
    private readonly Lock _gate = new();

    /// <returns>How long to wait before the next fetch; null when this one is within the limit.</returns>
    public Duration? Count(string key)
    {
        var now = time.GetCurrentInstant();
        lock (_gate)
        {
            if (!_fetches.TryGet(key, out var fetched) || now >= fetched.Since + Window)
                fetched = (now, 0);
            if (fetched.Count == Most)
                return fetched.Since + Window - now;
            _fetches.Keep(key, fetched with { Count = fetched.Count + 1 });
            return null;
        }
    }
}

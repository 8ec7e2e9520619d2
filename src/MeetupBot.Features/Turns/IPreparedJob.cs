using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Turns;

/// <summary>
/// Work whose long part only reads: it is done on a snapshot beside the writer, so that nobody has to wait for it; what it comes to is
/// written afterwards by <see cref="IDueJob.Run"/>. In between, things may have changed: Run takes nothing for granted that matters.
/// </summary>
public interface IPreparedJob : IDueJob
{
    /// <returns>Comes back as <see cref="DueTurn.Prepared"/>; null where there is nothing to do.</returns>
    object? Prepare(Session snapshot, DueItem item, Instant now, MeetupsOptions options);
}

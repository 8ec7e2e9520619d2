using MeetupBot.Storage.Due;
using NodaTime;

namespace MeetupBot.Application.Jobs;

/// <summary>
/// A job whose long part only reads. That part runs on a snapshot beside the writer, so nobody waits for it; its result is written
/// afterwards by <see cref="IJob.Run"/>. Things may have changed in between, so Run checks again what matters.
/// </summary>
public interface IPreparedJob : IJob
{
    /// <returns>Comes back as <see cref="JobContext.Prepared"/>; null where there is nothing to do.</returns>
    object? Prepare(DueItem item, Instant now);
}

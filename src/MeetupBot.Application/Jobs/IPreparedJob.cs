using MeetupBot.Storage.Due;
using NodaTime;

namespace MeetupBot.Application.Jobs;

/// <summary>
/// A job whose long part only reads. That part runs on a snapshot beside the writer, so nobody waits for it; its result is written
/// afterwards by <see cref="IJob{TPayload}.Run"/>. Things may have changed in between, so Run checks again what matters.
/// </summary>
public interface IPreparedJob<TPayload> : IJob<TPayload>
{
    /// <returns>Comes back as <see cref="JobContext.Prepared"/>; null where there is nothing to do.</returns>
    object? Prepare(DueItem item, TPayload payload, Instant now);
}

using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>The outbox columns of a direct message.</summary>
/// <param name="Kind">The kind of an outbox handler.</param>
/// <param name="About">The meetup that it is about, if any.</param>
/// <param name="Until">The message is not sent after this time.</param>
internal readonly record struct Envelope(string Kind, int Priority, MeetupId? About, Instant NotBefore, Instant? Until);

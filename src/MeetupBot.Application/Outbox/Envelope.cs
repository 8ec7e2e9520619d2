using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>How a direct message travels.</summary>
/// <param name="Kind">See the handlers of the outbox.</param>
/// <param name="Priority">See <see cref="OutboxPriority"/>.</param>
/// <param name="About">The meetup, if it is about one.</param>
/// <param name="NotBefore">Not sent earlier.</param>
/// <param name="Until">Of no use afterwards.</param>
public readonly record struct Envelope(string Kind, int Priority, MeetupId? About, Instant NotBefore, Instant? Until);

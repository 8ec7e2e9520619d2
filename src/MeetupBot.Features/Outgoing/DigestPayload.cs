using MeetupBot.Chat;

namespace MeetupBot.Features.Outgoing;

/// <param name="Card">What is said.</param>
/// <param name="Names">Ids of those whom it names.</param>
public sealed record DigestPayload(Card Card, IReadOnlyList<long> Names);

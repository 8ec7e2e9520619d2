using MeetupBot.Chat;

namespace MeetupBot.Features.Outgoing;

/// <param name="Card">What is said.</param>
/// <param name="Channel">Where it is said with a mention if the person takes no direct messages; null: then it is not said.</param>
public sealed record DirectPayload(Card Card, string? Channel);

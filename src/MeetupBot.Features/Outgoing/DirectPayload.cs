using MeetupBot.Chat;

namespace MeetupBot.Features.Outgoing;

/// <param name="Card">What is said.</param>
/// <param name="Channel">Where it is said with a mention if the person takes no direct messages; null: then it is not said.</param>
/// <param name="InChannel">What is said there in its place, where the card holds what only this person may see.</param>
public sealed record DirectPayload(Card Card, string? Channel, Card? InChannel = null);

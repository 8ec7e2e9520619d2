namespace MeetupBot.Chat.Deliveries;

/// <summary>What stands in the way of a message or an event.</summary>
/// <param name="Right">The one right or scope that is missing, by the platform's own name; null where none is.</param>
public sealed record Obstacle(RefusalReason Reason, string? Right = null);

namespace MeetupBot.Sandbox;

/// <summary>A channel, or what one person and the bot write to each other.</summary>
/// <param name="Id">Lower case, as in addresses of the page.</param>
/// <param name="Name">Of a channel, without its sign; of a direct one the bot's.</param>
/// <param name="OwnerId">The person of a direct one; null for a channel.</param>
public sealed record Conversation(string Id, string Name, string? OwnerId = null)
{
    /// <summary>On which it stands.</summary>
    public string Platform { get; init; } = SampleCommunity.Platform;

    public bool IsDirect => OwnerId is not null;

    public bool IsOpenTo(string personId) => OwnerId is null ? SampleCommunity.Find(personId)?.Platform == Platform : OwnerId == personId;

    public static string DirectId(string personId) => $"dm-{personId}";
}

using System.Text.Json.Serialization;

namespace MeetupBot.Discord.Wire;

/// <summary>
/// INTERACTION_CREATE. <see cref="Member"/> is set in a guild, <see cref="User"/> in a direct message.
/// Source: Interactions, Receiving and Responding, "Interaction Structure".
/// </summary>
internal sealed record Interaction
{
    public required Snowflake Id { get; init; }
    public required Snowflake ApplicationId { get; init; }
    public required int Type { get; init; }
    public required string Token { get; init; }
    public InteractionData? Data { get; init; }
    public Snowflake? GuildId { get; init; }
    public Snowflake? ChannelId { get; init; }
    public InteractionChannel? Channel { get; init; }

    /// <summary>The permissions of the bot in the channel, sent as a decimal number in a string.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public ulong? AppPermissions { get; init; }
    public GuildMember? Member { get; init; }
    public User? User { get; init; }
    public InteractionMessage? Message { get; init; }
    public string? Locale { get; init; }
}

namespace MeetupBot.Discord.Wire;

/// <summary>
/// The message with the component that was pressed. Of its content, which comes along with every press, nothing is read.
/// Source: Interactions, Receiving and Responding, "Interaction Structure".
/// </summary>
internal sealed record InteractionMessage
{
    public required Snowflake Id { get; init; }
    public int? Flags { get; init; }
}

namespace MeetupBot.Discord.Wire;

/// <summary>
/// The used part of the partial channel of an interaction. The parent of a thread is not documented there, but sent.
/// Source: Interactions, Receiving and Responding, "Interaction Structure".
/// </summary>
internal sealed record InteractionChannel(int Type, Snowflake? ParentId = null);

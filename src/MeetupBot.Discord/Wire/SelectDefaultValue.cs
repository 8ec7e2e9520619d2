namespace MeetupBot.Discord.Wire;

/// <summary>Type is "user", "role" or "channel". Source: Components, Component Reference, "Select Default Value Structure".</summary>
internal sealed record SelectDefaultValue(Snowflake Id, string Type);

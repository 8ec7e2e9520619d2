namespace MeetupBot.Discord.Wire;

/// <summary>
/// What a channel allows or denies a role or a member, as decimal bit sets. Source: Resources, Channel, "Overwrite Structure".
/// </summary>
/// <param name="Id">The role's or the member's id. The role @everyone has the guild's id.</param>
internal sealed record Overwrite(Snowflake Id, string? Allow = null, string? Deny = null);

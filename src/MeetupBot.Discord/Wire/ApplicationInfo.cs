namespace MeetupBot.Discord.Wire;

/// <summary>The used part of the bot's own application. Source: Resources, Application, "Application Structure".</summary>
internal sealed record ApplicationInfo
{
    public required Snowflake Id { get; init; }
    public string? Name { get; init; }
}

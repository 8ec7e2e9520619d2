namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>Source: Rate Limits, "Header Format" (X-RateLimit-Scope).</summary>
public enum RateLimitScope
{
    User,
    Global,
    Shared,
}

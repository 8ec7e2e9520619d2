using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Gateway;

/// <summary>The used part of READY. Source: Gateway Events, "Ready Event Fields".</summary>
internal sealed record Ready
{
    public string? SessionId { get; init; }
    public string? ResumeGatewayUrl { get; init; }
    public User? User { get; init; }
    public ApplicationInfo? Application { get; init; }
    public IReadOnlyList<Guild>? Guilds { get; init; }
}

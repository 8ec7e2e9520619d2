using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Requests;

/// <summary>
/// One endpoint with its ids filled in. <see cref="Template"/> names the endpoint for rate limits. <see cref="Major"/> is its top-level
/// resource (channel, guild, or webhook with token), which splits a bucket. Source: Topics, Rate Limits, "Per-route rate limits".
/// </summary>
internal sealed record RestRoute(HttpMethod Method, string Template, string Path, string Major)
{
    public RequestLane Lane { get; init; } = RequestLane.Ordinary;

    /// <summary>The name of the limit while its bucket is unknown.</summary>
    public string LimitName { get; } = $"{Method} {Template}";

    /// <summary>Whether sending it twice has the same effect as once, so that it may be repeated when the outcome is unknown.</summary>
    public bool Repeatable { get; init; } = Method != HttpMethod.Post;

    public static RestRoute ForPath(HttpMethod method, string path) => new(method, path, path, "");

    public static RestRoute ForChannel(HttpMethod method, Snowflake channel, string template = "", string? path = null) =>
        new(method, "channels/{channel}" + template, $"channels/{channel}{path ?? template}", channel.ToString());

    public static RestRoute ForGuild(HttpMethod method, Snowflake guild, string template = "", string? path = null) =>
        new(method, "guilds/{guild}" + template, $"guilds/{guild}{path ?? template}", guild.ToString());

    /// <summary>A response to a person: exempt from the global limit and never queued with ordinary requests.</summary>
    public static RestRoute ForInteraction(HttpMethod method, string template, string path, string major) =>
        new(method, template, path, major) { Lane = RequestLane.Interaction };
}

/// <summary>
/// Interaction endpoints do not count against the global limit, so they have their own lane.
/// Source: Interactions, Receiving and Responding, "Endpoints".
/// </summary>
internal enum RequestLane
{
    Ordinary,
    Interaction,
}

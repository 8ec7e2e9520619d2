using System.Text.Json;

namespace MeetupBot.Slack.Wire;

/// <summary>The parts that we use of any event. Source: docs.slack.dev, Reference, Events.</summary>
internal sealed record EventBody
{
    public string? Type { get; init; }

    /// <summary>An id, or of <c>user_change</c> the whole person.</summary>
    public JsonElement? User { get; init; }

    /// <summary>Of <c>app_home_opened</c>: <c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    /// <summary>Of <c>team_rename</c>: the workspace's name now.</summary>
    public string? Name { get; init; }

    /// <summary>Of <c>tokens_revoked</c>.</summary>
    public RevokedTokens? Tokens { get; init; }
}

/// <summary>Source: docs.slack.dev, Reference, Events, tokens_revoked.</summary>
/// <param name="Oauth">Ids of people.</param>
/// <param name="Bot">Ids of bot users.</param>
internal sealed record RevokedTokens(IReadOnlyList<string?>? Oauth = null, IReadOnlyList<string?>? Bot = null);

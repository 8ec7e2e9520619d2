using System.Text.Json;

namespace MeetupBot.Slack.Wire;

/// <summary>The used parts of any event. Source: docs.slack.dev, Reference, Events.</summary>
internal sealed record EventBody
{
    public string? Type { get; init; }

    /// <summary>An id. In <c>user_change</c> the whole user.</summary>
    public JsonElement? User { get; init; }

    /// <summary>In <c>app_home_opened</c>: <c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    /// <summary>In <c>team_rename</c>: the new name of the workspace.</summary>
    public string? Name { get; init; }

    /// <summary>In <c>tokens_revoked</c>.</summary>
    public RevokedTokens? Tokens { get; init; }
}

/// <summary>Source: docs.slack.dev, Reference, Events, tokens_revoked.</summary>
/// <param name="Oauth">Ids of people.</param>
/// <param name="Bot">Ids of bot users.</param>
internal sealed record RevokedTokens(IReadOnlyList<string?>? Oauth = null, IReadOnlyList<string?>? Bot = null);

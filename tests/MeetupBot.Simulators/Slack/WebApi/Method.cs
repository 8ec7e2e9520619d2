using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>One method of the Web API.</summary>
/// <param name="Name">E.g. <c>chat.postMessage</c>.</param>
/// <param name="Run">Called with the lock held. Returns what is added to <c>ok: true</c>.</param>
internal sealed record Method(string Name, Func<Arguments, JsonObject> Run)
{
    /// <summary>Any of them suffices. Empty when none is needed.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>1 to 4. 0 for a special limit. Source: each method's page, "Rate limits".</summary>
    public int Tier { get; init; }

    /// <summary>True for methods that accept only an app-level token.</summary>
    public bool TakesAppToken { get; init; }

    /// <summary>
    /// False for methods whose arguments were always read only from a query or a form. Their pages list JSON since 2025, but the API's
    /// description of 2021 does not. A client that sends forms satisfies both.
    /// </summary>
    public bool TakesJson { get; init; } = true;

    /// <summary>The names that its page lists, without <c>token</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

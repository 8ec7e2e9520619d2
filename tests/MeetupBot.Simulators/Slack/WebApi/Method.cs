using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>One method of the Web API.</summary>
/// <param name="Name">E.g. <c>chat.postMessage</c>.</param>
/// <param name="Run">Inside the gate; returns what stands beside <c>ok: true</c>.</param>
internal sealed record Method(string Name, Func<Arguments, JsonObject> Run)
{
    /// <summary>Any of them does; empty for none needed.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>1 to 4; 0 for a pace of its own. Source: each method's page, "Rate limits".</summary>
    public int Tier { get; init; }

    /// <summary>True for methods that take an app-level token and no other.</summary>
    public bool TakesAppToken { get; init; }

    /// <summary>
    /// False for methods whose arguments were only ever read from a query or a form. Their pages list JSON since 2025, the API's
    /// description of 2021 does not; a client that sends forms is right by both.
    /// </summary>
    public bool TakesJson { get; init; } = true;

    /// <summary>Names that its page lists, without <c>token</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

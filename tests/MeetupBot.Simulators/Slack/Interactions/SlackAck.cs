using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>The result of a delivery.</summary>
/// <param name="Outcome">Whether the app acknowledged in time.</param>
/// <param name="Body">The body of the acknowledgement, or null.</param>
/// <param name="Attempts">How often it was sent.</param>
public sealed record SlackAck(AckOutcome Outcome, JsonNode? Body = null, int Attempts = 1)
{
    public bool Ok => Outcome == AckOutcome.Acknowledged;

    /// <summary>For HTTP: the last status. 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>Source: Events API, "Retries" (<c>x-slack-no-retry</c>).</summary>
    internal bool NoRetry { get; init; }
}

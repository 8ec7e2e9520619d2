using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Checks one value and records its errors.</summary>
/// <param name="value">Any JSON. Null for the literal null.</param>
/// <param name="at">Its JSON pointer.</param>
/// <param name="problems">Receives the errors.</param>
internal delegate void Rule(JsonNode? value, string at, Problems problems);

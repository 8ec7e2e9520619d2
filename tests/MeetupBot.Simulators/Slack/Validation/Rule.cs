using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Looks at one value and notes what is wrong with it.</summary>
/// <param name="value">Any JSON; null for the literal.</param>
/// <param name="at">Its JSON pointer.</param>
/// <param name="problems">Takes what is wrong.</param>
internal delegate void Rule(JsonNode? value, string at, Problems problems);

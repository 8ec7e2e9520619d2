using System.Text.Json;
using NodaTime;

namespace MeetupBot.Slack.Receiving;

/// <summary>One delivery from Slack, whichever way it came. Input from outside: anything may be missing or of another kind.</summary>
/// <param name="Payload">As in Socket Mode's <c>payload</c>; a slash command's form fields become an object of strings.</param>
/// <param name="RetryNumber">0 for the first time.</param>
internal sealed record Inbound(InboundKind Kind, JsonElement Payload, int RetryNumber, Instant ReceivedAt);

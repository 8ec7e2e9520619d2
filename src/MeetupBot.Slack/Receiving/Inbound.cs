using NodaTime;

namespace MeetupBot.Slack.Receiving;

/// <summary>One delivery from Slack over either transport. Untrusted input: any part may be missing or have another type.</summary>
/// <param name="Payload">
/// JSON as in Socket Mode's <c>payload</c>, not parsed yet, and valid only until the handler first waits: its memory is used again. A slash
/// command's form fields become an object of strings.
/// </param>
/// <param name="RetryNumber">0 for the first delivery.</param>
internal sealed record Inbound(InboundKind Kind, ReadOnlyMemory<byte> Payload, int RetryNumber, Instant ReceivedAt);

using MeetupBot.Chat;

namespace MeetupBot.Features.Outgoing;

/// <param name="Message">The platform's id of ours.</param>
/// <param name="Card">What it says from now on.</param>
public sealed record RewordedPayload(string Message, Card Card);

namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>A frame on a socket.</summary>
/// <param name="Connection">The socket's number, from 1.</param>
/// <param name="FromApp">The direction.</param>
/// <param name="Text">JSON, or <c>opened</c>, or <c>closed</c>.</param>
public sealed record SocketFrame(DateTimeOffset At, int Connection, bool FromApp, string Text);

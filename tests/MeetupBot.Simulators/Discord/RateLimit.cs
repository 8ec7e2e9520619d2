namespace MeetupBot.Simulators.Discord;

/// <summary>How many requests a window holds; the window opens with the first of them.</summary>
public sealed record RateLimit(int Requests, TimeSpan Per);

namespace MeetupBot.Simulators.Discord;

/// <summary>How many requests a window allows. The window starts with the first of them.</summary>
public sealed record RateLimit(int Requests, TimeSpan Per);

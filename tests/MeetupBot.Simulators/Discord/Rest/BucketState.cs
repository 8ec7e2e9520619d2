namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>What the X-RateLimit headers say. Source: Rate Limits, "Header Format".</summary>
internal sealed record BucketState(bool Passed, int Limit, int Remaining, DateTimeOffset ResetsAt, TimeSpan ResetsAfter, string Bucket);

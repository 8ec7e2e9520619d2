namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>The values of the X-RateLimit headers. Source: Rate Limits, "Header Format".</summary>
internal sealed record BucketState(bool Passed, int Limit, int Remaining, DateTimeOffset ResetsAt, TimeSpan ResetsAfter, string Bucket);

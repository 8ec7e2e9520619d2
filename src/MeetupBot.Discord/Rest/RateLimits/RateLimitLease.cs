namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>Leave to send one request now; to be given back with what its answer said.</summary>
internal sealed record RateLimitLease(Bucket Bucket, RestRoute Route, int GlobalPlace, TimeSpan TakenAt);

using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>What a draft comes to. What was not given is null.</summary>
internal sealed record Proposal(
    string? Title,
    IReadOnlyList<MeetupTime> Times,
    string? Place,
    Duration? Duration,
    Instant? Closes,
    int? Capacity,
    string? Description);

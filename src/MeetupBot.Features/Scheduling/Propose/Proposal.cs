using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>A draft after reading. Missing fields are null.</summary>
internal sealed record Proposal(
    string? Title,
    IReadOnlyList<MeetupTime> Times,
    string? Place,
    Duration? Duration,
    Instant? Closes,
    int? Capacity,
    string? Description);

using MeetupBot.Domain.Coffee;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>A round as computed on a snapshot.</summary>
internal sealed record PreparedRound(CoffeePlan Plan, long Seed);

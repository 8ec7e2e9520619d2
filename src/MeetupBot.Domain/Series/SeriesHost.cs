using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>One who takes turns in hosting a series.</summary>
public sealed record SeriesHost
{
    public required MemberId MemberId { get; init; }

    /// <summary>How often they have hosted it, which keeps swaps fair.</summary>
    public int Hosted { get; init; }

    /// <summary>The date that they can't host. Null: none.</summary>
    public LocalDate? PassedOn { get; init; }
}

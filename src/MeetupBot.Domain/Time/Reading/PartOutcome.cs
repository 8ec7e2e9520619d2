using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The times of a part, or its fault.</summary>
/// <param name="Dates">The days that a following part without a day takes over.</param>
internal sealed record PartOutcome(IReadOnlyList<MeetupTime> Times, IReadOnlyList<LocalDate> Dates, Fault? Fault)
{
    public static PartOutcome Failed(Fault fault) => new([], [], fault);
}

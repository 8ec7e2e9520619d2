using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The days of a part, or the fault in them.</summary>
/// <param name="IsSet">Whether they are a set, of which only what lies ahead is meant.</param>
internal sealed record DayList(IReadOnlyList<LocalDate> Dates, bool IsSet, Fault? Fault)
{
    public static DayList Single(LocalDate date) => new([date], false, null);

    public static DayList Set(IEnumerable<LocalDate> dates) => new([.. dates], true, null);

    public static DayList Failed(Fault fault) => new([], false, fault);
}

using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>A set of weekdays.</summary>
internal readonly record struct WeekdaySet(int Bits)
{
    public static WeekdaySet Workdays { get; } = Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday);

    public static WeekdaySet Weekend { get; } = Of(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);

    public static WeekdaySet All { get; } = Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday);

    public static WeekdaySet Of(IsoDayOfWeek weekday) => new(1 << (int)weekday);

    public bool Contains(IsoDayOfWeek weekday) => (Bits & (1 << (int)weekday)) != 0;

    public WeekdaySet With(WeekdaySet other) => new(Bits | other.Bits);

    /// <summary>Every weekday from the first to the last.</summary>
    public static WeekdaySet Of(IsoDayOfWeek first, IsoDayOfWeek last)
    {
        var set = Of(first);
        for (var day = first; day != last;)
        {
            day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;
            set = set.With(Of(day));
        }

        return set;
    }
}

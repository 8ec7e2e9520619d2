using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>A time of day.</summary>
/// <param name="DaysOn">How many days behind the day it is named with it falls: 1 for 24:00.</param>
internal readonly record struct Clock(LocalTime Time, int DaysOn)
{
    public LocalDateTime On(LocalDate day) => day.PlusDays(DaysOn).At(Time);

    /// <summary>Seconds from the first midnight of the day, whatever the clocks do on it.</summary>
    public long Seconds => (DaysOn * NodaConstants.SecondsPerDay) + (Time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);
}

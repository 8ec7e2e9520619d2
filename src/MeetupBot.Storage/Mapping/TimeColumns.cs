using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Storage.Mapping;

/// <summary>A time takes two columns: an instant, or a day for whole days.</summary>
internal static class TimeColumns
{
    /// <returns>Null when both columns are null.</returns>
    public static MeetupTime? Read(Instant? startsAt, LocalDate? day) =>
        day is { } whole ? MeetupTime.OnDay(whole) : startsAt is { } start ? MeetupTime.At(start) : null;
}

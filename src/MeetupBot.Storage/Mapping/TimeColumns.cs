using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Storage.Mapping;

/// <summary>A time stands in two columns: an instant, and the day where it is a whole one.</summary>
internal static class TimeColumns
{
    /// <returns>Null when there is neither.</returns>
    public static MeetupTime? Read(Instant? startsAt, LocalDate? day) =>
        day is { } whole ? MeetupTime.OnDay(whole) : startsAt is { } start ? MeetupTime.At(start) : null;
}

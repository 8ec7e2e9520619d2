using NodaTime;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>Times in plain text with their zone. While they are ahead, <c>WhenReader</c> reads them back.</summary>
public static class ZonedTimeText
{
    /// <summary>"Sat 5 Dec 10:00 (London time)". A whole day has no zone.</summary>
    /// <param name="now">Null for text that is stored: the year is always added.</param>
    public static string Write(MeetupTime time, DateTimeZone zone, Instant? now = null) =>
        time.IsWholeDay ? TimeText.Of(time, zone, now) : $"{TimeText.Of(time, zone, now)} ({ZoneNames.TimeOf(zone)})";
}

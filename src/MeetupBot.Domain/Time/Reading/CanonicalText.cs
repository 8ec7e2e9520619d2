using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Times in ISO form that is read back to exactly them, wherever the reader is.</summary>
internal static class CanonicalText
{
    public static string Of(IReadOnlyList<MeetupTime> times, IReadOnlyList<Duration?> lengths, DateTimeZone zone) =>
        string.Join(", ", times.Zip(lengths, (time, length) => Of(time, length, zone)));

    public static string Of(MeetupTime time, Duration? length, DateTimeZone zone) =>
        TimeText.ForTyping(time, length, zone);
}

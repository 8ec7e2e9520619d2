using NodaTime;

namespace MeetupBot.Domain.Time;

/// <summary>Times in plain English text, for where the platform's own clock markup is not to be had.</summary>
public static class TimeText
{
    /// <summary>"Sat 5 Dec 10:00", or "Sat 5 Dec" for a whole day; with the year unless it is from a month ago to eleven months ahead.</summary>
    public static string Of(MeetupTime time, DateTimeZone zone, Instant now) => throw new NotImplementedException();

    /// <summary>"Sat 5 Dec 10:00 (Europe/London)"; a whole day has no zone.</summary>
    public static string WithZone(MeetupTime time, DateTimeZone zone, Instant now) => throw new NotImplementedException();

    /// <summary>"Sat 5 Dec 10:00–12:00"; both dates when it ends on another one; a whole day is just its date.</summary>
    public static string Range(MeetupTime time, Duration duration, DateTimeZone zone, Instant now) => throw new NotImplementedException();

    /// <summary>"2026-12-05 10:00, 2026-12-06 all day": for form fields; <see cref="WhenReader"/> reads the same times from it at any later date.</summary>
    public static string ForTyping(IEnumerable<MeetupTime> times, DateTimeZone zone) => throw new NotImplementedException();
}

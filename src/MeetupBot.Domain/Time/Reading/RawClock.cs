using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>A time of day as typed.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Afternoon">Whether "pm" or "am" was typed; null when neither was.</param>
/// <param name="IsBare">Nothing but a number, which may also be a day.</param>
/// <param name="Seconds">Whether seconds were typed.</param>
internal sealed record RawClock(int Hour, int Minute, int Second, bool? Afternoon, bool IsBare, bool Seconds)
{
    public static RawClock Noon { get; } = new(12, 0, 0, null, false, false);

    /// <summary>Midnight ends the day it is named with.</summary>
    public static RawClock Midnight { get; } = new(24, 0, 0, null, false, false);

    public bool IsPossible => Minute < 60 && Second < 60
        && (Afternoon is null ? Hour < 24 || (Hour == 24 && Minute == 0 && Second == 0) : Hour is >= 1 and <= 12);

    /// <summary>An hour that may be meant in both halves of the day.</summary>
    public bool IsOpen => Afternoon is null && Hour is >= 1 and <= 12;

    public Clock Resolve()
    {
        var hour = Afternoon is { } afternoon ? (Hour % 12) + (afternoon ? 12 : 0) : Hour;
        return hour == 24 ? new Clock(LocalTime.Midnight, 1) : new Clock(new LocalTime(hour, Minute, Second), 0);
    }

    public RawClock In(bool afternoon) => this with { Afternoon = afternoon };
}

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>A time of day as typed, of which the half of the day may be open.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="IsAfternoon">Whether "pm" or "am" was typed; null when neither was.</param>
/// <param name="IsOpen">An hour that may be meant in both halves of the day.</param>
/// <param name="IsBare">Nothing but a number, which may also be a day.</param>
/// <param name="HasSeconds">Whether seconds were typed.</param>
internal sealed record ClockSpec(int Hour, int Minute, int Second, bool? IsAfternoon, bool IsOpen, bool IsBare, bool HasSeconds)
{
    private const int SecondsPerHour = 3600;

    public static ClockSpec Noon { get; } = new(12, 0, 0, null, IsOpen: false, IsBare: false, HasSeconds: false);

    /// <summary>Midnight ends the day it is named with.</summary>
    public static ClockSpec Midnight { get; } = new(24, 0, 0, null, IsOpen: false, IsBare: false, HasSeconds: false);

    public bool IsPossible => Minute < 60 && Second < 60
        && (IsAfternoon is null ? Hour < 24 || (Hour == 24 && Minute == 0 && Second == 0) : Hour is >= 1 and <= 12);

    /// <summary>Written in a way that only people of the 24-hour clock use.</summary>
    public bool IsTwentyFourHour => IsAfternoon is null && !IsOpen && !IsBare && Hour is > 12 and < 24;

    /// <summary>Seconds from the first midnight of the day, as written.</summary>
    public int Written => IsAfternoon is { } afternoon ? In(afternoon) : Seconds(Hour);

    /// <summary>In the half of the day before noon or after.</summary>
    public int In(bool afternoon) => Seconds((Hour % 12) + (afternoon ? 12 : 0));

    private int Seconds(int hour) => (hour * SecondsPerHour) + (Minute * 60) + Second;
}

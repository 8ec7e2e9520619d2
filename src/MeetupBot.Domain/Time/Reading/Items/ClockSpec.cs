namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>A time of day as typed, of which the half of the day may be open.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="IsBare">Nothing but a number, which may also be a day.</param>
/// <param name="HasSeconds">Whether seconds were typed.</param>
internal sealed record ClockSpec(int Hour, int Minute, int Second, ClockHalf Half, bool IsBare = false, bool HasSeconds = false)
{
    private const int SecondsPerHour = 3600;

    public static ClockSpec Noon { get; } = new(12, 0, 0, ClockHalf.Known);

    /// <summary>Midnight ends the day it is named with.</summary>
    public static ClockSpec Midnight { get; } = new(24, 0, 0, ClockHalf.Known);

    public bool IsPossible => Minute < 60 && Second < 60
        && (Half is ClockHalf.Morning or ClockHalf.Afternoon ? Hour is >= 1 and <= 12 : Hour < 24 || (Hour == 24 && Minute == 0 && Second == 0));

    public bool HasMeridiem => Half is ClockHalf.Morning or ClockHalf.Afternoon;

    /// <summary>Whether the other half of the day may be meant.</summary>
    public bool MayBeOther => Half is ClockHalf.Open or ClockHalf.AsWritten or ClockHalf.Padded;

    /// <summary>Written as only people of the 24-hour clock write.</summary>
    public bool IsTwentyFourHour => Half == ClockHalf.Known && Hour is > 12 and < 24;

    /// <summary>Seconds from the first midnight of the day, as written.</summary>
    public int Written => Half switch
    {
        ClockHalf.Morning => In(afternoon: false),
        ClockHalf.Afternoon => In(afternoon: true),
        _ => Seconds(Hour),
    };

    /// <summary>In the half of the day before noon or after.</summary>
    public int In(bool afternoon) => Seconds((Hour % 12) + (afternoon ? 12 : 0));

    private int Seconds(int hour) => (hour * SecondsPerHour) + (Minute * 60) + Second;
}

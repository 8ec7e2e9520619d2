using NodaTime;

namespace MeetupBot.Domain.Time;

/// <summary>The order in which times are shown in a zone: ascending, a whole day before the instants of that day.</summary>
public sealed class MeetupTimeOrder(DateTimeZone zone) : IComparer<MeetupTime>
{
    public static MeetupTimeOrder Utc { get; } = new(DateTimeZone.Utc);

    public int Compare(MeetupTime x, MeetupTime y)
    {
        var byPlace = x.PlaceIn(zone).CompareTo(y.PlaceIn(zone));
        return byPlace != 0 ? byPlace : y.IsWholeDay.CompareTo(x.IsWholeDay);
    }
}

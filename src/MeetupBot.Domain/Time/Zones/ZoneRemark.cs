namespace MeetupBot.Domain.Time.Zones;

/// <summary>What to say with a zone that was found.</summary>
public enum ZoneRemark
{
    None,

    /// <summary>An offset stays the same all year, also where its people move their clocks.</summary>
    NoSummerTime,

    /// <summary>"EST" names half a year; the place's clock is meant, with its summer time.</summary>
    PlacesClock,
}

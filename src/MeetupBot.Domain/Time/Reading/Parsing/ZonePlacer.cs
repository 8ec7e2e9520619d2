using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>Puts a zone or an offset into a member.</summary>
internal static class ZonePlacer
{
    /// <summary>In seconds; what is longer and begins in the evening is asked about.</summary>
    private const int LongestNight = 6 * NodaConstants.SecondsPerHour;

    /// <summary>What an offset costs that may be the end of a range as well.</summary>
    private const double OrRange = 0.2;

    public static Placement? Place(Member member, ZoneSpec zone)
    {
        if (member.Clock is null && member.Part is null)
            return member.IsEmpty && zone.Name.Length > 0 && zone.Name != "-" ? new Placement(member with { Zone = zone }, 0.5) : null;
        // A minus glued on both sides is the dash of a range but where machines write times.
        var isSure = zone.Name != "-" || (member.Clock is { } clock && (clock.HasSeconds || member.IsIso));
        if (!isSure && !(member is { Clock: { } start, ClockEnd: null } && IsNight(start, zone)))
            return null;
        if (member.Zone is null)
            return new Placement(member with { Zone = zone }, isSure ? 0 : OrRange);
        // A zone's name behind an offset says where, not when (RFC 9557).
        if (member.Last == ItemKind.Zone && zone.Name.Length > 1)
            return new Placement(member, 0);
        return member.ClockEnd is not null && member.ZoneEnd is null ? new Placement(member with { ZoneEnd = zone }, 0) : null;
    }

    /// <summary>"19:00-05:00": as a range it would take so much of the night that the offset is as likely.</summary>
    private static bool IsNight(ClockSpec start, ZoneSpec offset)
    {
        var end = Math.Abs(offset.Zone!.MinOffset.Seconds);
        return start.Half != ClockHalf.Open && start.Written > end && end + NodaConstants.SecondsPerDay - start.Written is > LongestNight and <= 2 * LongestNight;
    }
}

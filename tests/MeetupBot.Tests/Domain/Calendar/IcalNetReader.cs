using Ical.Net.DataTypes;
using NodaTime;

namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>Reads a file with Ical.Net.</summary>
internal static class IcalNetReader
{
    public static EntryAsRead Read(string file)
    {
        var calendar = Assert.IsType<Ical.Net.Calendar>(Ical.Net.Calendar.Load(file));
        var entry = Assert.Single(calendar.Events);
        return new()
        {
            Uid = entry.Uid!,
            Sequence = entry.Sequence,
            Status = entry.Status!,
            Title = entry.Summary!,
            Place = entry.Location,
            Description = entry.Description,
            Url = entry.Url?.AbsoluteUri,
            Start = Iso(entry.Start!),
            End = Iso(entry.End!),
        };
    }

    private static string Iso(CalDateTime moment) => moment.HasTime
        ? EntryAsRead.Iso(Instant.FromDateTimeUtc(moment.AsUtc))
        : EntryAsRead.Iso(new LocalDate(moment.Year, moment.Month, moment.Day));
}

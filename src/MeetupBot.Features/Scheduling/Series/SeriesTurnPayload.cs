using MeetupBot.Domain.Meetups;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>About which date of which series somebody is asked.</summary>
/// <param name="Date">The rule's.</param>
internal sealed record SeriesTurnPayload(SeriesId Series, LocalDate Date)
{
    /// <returns>Null for text that is none.</returns>
    public static SeriesTurnPayload? Read(string? payload) =>
        payload?.Split(' ') is [var id, var date] && SeriesId.TryParse(id, out var series) && LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day }
            ? new SeriesTurnPayload(series, day)
            : null;

    public override string ToString() => $"{Series} {LocalDatePattern.Iso.Format(Date)}";
}

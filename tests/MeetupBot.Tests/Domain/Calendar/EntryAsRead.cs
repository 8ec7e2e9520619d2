using System.Text;
using MeetupBot.Domain.Calendar;
using NodaTime;

namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>One event as a reader understands it. Whole days end on the first day after them.</summary>
internal sealed record EntryAsRead
{
    public required string Uid { get; init; }
    public required int Sequence { get; init; }
    public required string Status { get; init; }
    public required string Title { get; init; }
    public string? Place { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }

    /// <summary>ISO 8601: a date for whole days, otherwise an instant in UTC.</summary>
    public required string Start { get; init; }

    public required string End { get; init; }

    /// <summary>What every reader must understand from the event's file.</summary>
    public static EntryAsRead Of(CalendarEvent meetup)
    {
        var days = Math.Max(1, (int)Math.Ceiling(meetup.Duration.TotalDays));
        return new()
        {
            Uid = meetup.Uid,
            Sequence = meetup.Sequence,
            Status = meetup.IsCancelled ? "CANCELLED" : "CONFIRMED",
            Title = Shown(meetup.Title)!,
            Place = Shown(meetup.Place),
            Description = Shown(string.Join("\n\n", new[] { meetup.Description, meetup.Card?.Line }.OfType<string>())),
            Url = meetup.Card?.Address.AbsoluteUri,
            Start = meetup.Time.Day is { } first ? Iso(first) : Iso(meetup.Time.Start!.Value),
            End = meetup.Time.Day is { } day ? Iso(day.PlusDays(days)) : Iso(meetup.Time.Start!.Value + meetup.Duration),
        };
    }

    public static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    public static string Iso(Instant instant) => NodaTime.Text.InstantPattern.General.Format(instant);

    /// <summary>Line breaks are one kind; control characters are gone.</summary>
    private static string? Shown(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var shown = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings("\n"))
            if (letter == '\n' || !char.IsControl(letter))
                shown.Append(letter);
        return shown.ToString();
    }
}

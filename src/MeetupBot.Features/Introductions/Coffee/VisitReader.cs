using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Reads the place and days of a visit. In a single typed text, the days are the readable part at its end.</summary>
internal sealed record VisitReader(
    string? Where,
    string? When,
    (LocalDate First, LocalDate Last)? Days,
    IReadOnlyDictionary<string, string> Problems)
{
    /// <summary>The limit for the length of a visit and for how far ahead it may start.</summary>
    public const int MostDays = 92;

    public bool IsIncomplete => Where is null || When is null;

    public static VisitReader Read(InteractionContext context, string? where, string? when)
    {
        if (when is null && where is { } text)
            (where, when) = Split(context, text);
        var problems = new Dictionary<string, string>();
        var days = when is null ? null : ReadDays(context, when, problems);
        var area = Area.Name(where);
        if (area?.Length > Area.MostCharacters)
            problems[VisitForm.WhereField] = Words.TooLong(VisitForm.WhereField, Area.MostCharacters, area.Length);
        return new VisitReader(area, when, days, problems);
    }

    private static (string? Where, string? When) Split(InteractionContext context, string text)
    {
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space > 0; space = text.IndexOf(' ', space + 1))
        {
            if (WhenReader.Read(text[(space + 1)..], context.Reading) is WhenReading.Understood)
                return (text[..space], text[(space + 1)..]);
        }

        return (text, null);
    }

    private static (LocalDate First, LocalDate Last)? ReadDays(InteractionContext context, string when, Dictionary<string, string> problems)
    {
        switch (WhenReader.Read(when, context.Reading))
        {
            case WhenReading.Understood { Times: var times }:
                var days = times.Select(time => time.Day ?? time.Start!.Value.InZone(context.Caller.Zone).Date).ToList();
                if (Period.DaysBetween(days.Min(), days.Max()) < MostDays)
                    return (days.Min(), days.Max());
                problems[VisitForm.WhenField] = Words.VisitTooLong(MostDays);
                return null;
            case WhenReading.Refused { Problem: var problem }:
                problems[VisitForm.WhenField] = problem.Message;
                return null;
            default:
                return null;
        }
    }
}

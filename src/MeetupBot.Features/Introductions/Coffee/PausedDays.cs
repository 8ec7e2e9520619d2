using MeetupBot.Application.Texts;
using MeetupBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Introductions.Coffee;

/// <param name="First">The first day of the pause; null: it begins at once.</param>
/// <param name="Back">The first day after it.</param>
internal readonly record struct PausedDays(LocalDate? First, LocalDate Back)
{
    /// <summary>"until 2026-12-06", "2026-12-24 - 2027-01-03": <see cref="PauseReader"/> reads the same days from it, while they are ahead.</summary>
    public string Text => First is { } first
        ? $"{LocalDatePattern.Iso.Format(first)} - {LocalDatePattern.Iso.Format(Back.PlusDays(-1))}"
        : $"until {LocalDatePattern.Iso.Format(Back)}";

    /// <summary>"Until Sun 6 Dec", "Thu 24 Dec – Sun 3 Jan".</summary>
    public string Label(TimePhrases phrases) => First is { } first
        ? phrases.PlainDays(first, Back.PlusDays(-1))
        : Words.PauseUntil(phrases.Plain(MeetupTime.OnDay(Back)));
}

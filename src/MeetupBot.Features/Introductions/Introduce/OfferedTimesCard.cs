using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Offers times to somebody who was introduced, each with one press, and a form with the same ones to change.</summary>
internal static class OfferedTimesCard
{
    private static readonly LocalDateTimePattern Typed = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");
    private static readonly LocalDateTimePattern Exact = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Card Draw(Introduction introduction, IReadOnlyList<string> others, IReadOnlyList<Instant> times, TimePhrases phrases)
    {
        var id = introduction.Id.Value;
        return new Card(
            new Block.Paragraph(Words.TheseCouldSuit(others)),
            new Block.Buttons(
            [
                .. times.Select(at => new Button(
                    phrases.ForMenu(MeetupTime.At(at)),
                    new(FindTimeForm.OfferedButton, id, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
                    ButtonTone.Primary)),
                new Button(Words.OtherTimes, new(FindTimeForm.OtherButton, id)),
            ]))
        {
            Tone = CardTone.Open,
            Summary = Words.FindATime,
        };
    }

    /// <returns>Null where it can't be read.</returns>
    public static Instant? ReadTime(string detail) =>
        long.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Instant.MaxValue.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The times as people type them: "Sat 5 Dec 10:00, Sun 6 Dec 14:00".</summary>
    public static string WriteTyped(IEnumerable<Instant> times, DateTimeZone zone) =>
        string.Join(", ", times.Select(at => Typed.Format(at.InZone(zone).LocalDateTime)));

    public static string WriteExact(Instant at, DateTimeZone zone) => Exact.Format(at.InZone(zone).LocalDateTime);
}

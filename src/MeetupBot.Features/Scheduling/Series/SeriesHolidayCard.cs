using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Holidays;
using MeetupBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Asks about a date on a holiday, and says what became of it.</summary>
internal static class SeriesHolidayCard
{
    public const string SkipButton = "series.holiday.skip";
    public const string MoveButton = "series.holiday.move";
    public const string BothButton = "series.holiday.both";
    public const string KeepButton = "series.holiday.keep";
    public const string RestoreButton = "series.holiday.restore";

    private const char BetweenDates = '_';

    public static Card DrawQuestion(SeriesDateView one, Holiday holiday, Instant now) => Draw(
        one,
        CardTone.Open,
        WriteHoliday(one, holiday, now) + " " + Words.HowToGoOn,
        new Button(Words.SkipDate, ActionOf(SkipButton, one)),
        new Button(Words.MoveAWeek, ActionOf(MoveButton, one)),
        new Button(Words.KeepDate, ActionOf(KeepButton, one)));

    /// <param name="to">The day that has a meetup of the series already.</param>
    public static Card DrawTwoThatDay(SeriesDateView one, LocalDate to, Instant now) => Draw(
        one,
        CardTone.Open,
        Words.AlsoADate(Write(one, to, now)),
        new Button(Words.MoveAnyway, ActionOf(BothButton, one)),
        new Button(Words.SkipDate, ActionOf(SkipButton, one)),
        new Button(Words.KeepDate, ActionOf(KeepButton, one)));

    /// <summary>How the date stands, and the way back.</summary>
    public static Card DrawState(SeriesDateView one, Instant now) => one switch
    {
        { Skip: { } skip } => Draw(
            one,
            CardTone.Settled,
            Words.DateIsSkipped(Write(one, one.Day, now), skip.Reason) + Words.SaidWhenDue,
            skip.First == skip.Last ? [new Button(Words.DontSkip, ActionOf(RestoreButton, one))] : []),
        { Posted: null } when one.Day != one.Date => Draw(
            one,
            CardTone.Settled,
            Words.DateIsMoved(Write(one, one.Date, now), Write(one, one.Day, now)),
            new Button(Words.MoveBack, ActionOf(RestoreButton, one))),
        _ => Draw(one, CardTone.Settled, Words.DateStays(Write(one, one.Day, now))),
    };

    /// <summary>"Thu 25 Mar is Good Friday."</summary>
    public static string WriteHoliday(SeriesDateView one, Holiday holiday, Instant now) => holiday.Date == one.Day
        ? Words.FallsOn(Write(one, one.Day, now), holiday.Name)
        : Words.FallsBeside(Write(one, one.Day, now), holiday.Name, Write(one, holiday.Date, now));

    /// <summary>The rule's date, and the day on which the meetup was when its button was drawn: a second press moves nothing again.</summary>
    public static (LocalDate Date, LocalDate Day)? Read(string detail) =>
        detail.Split(BetweenDates) is [var date, var day]
        && LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var rule }
        && LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var drawn }
            ? (rule, drawn)
            : null;

    private static ActionId ActionOf(string name, SeriesDateView one) =>
        new(name, one.Series.Id.Value, $"{LocalDatePattern.Iso.Format(one.Date)}{BetweenDates}{LocalDatePattern.Iso.Format(one.Day)}");

    private static string Write(SeriesDateView one, LocalDate day, Instant now) => new TimePhrases(one.Series.Zone, now).Plain(MeetupTime.OnDay(day));

    private static Card Draw(SeriesDateView one, CardTone tone, string text, params Button[] buttons)
    {
        var blocks = new List<Block> { new Block.Paragraph(new RichText([new Span.Strong(one.Series.Title), ": "]) + text) };
        if (buttons.Length > 0)
            blocks.Add(new Block.Buttons(buttons));
        blocks.Add(Block.Footer.OfId(one.Series.Id.Value));
        return new Card(blocks) { Tone = tone, Summary = $"{one.Series.Title}: {text}" };
    }
}

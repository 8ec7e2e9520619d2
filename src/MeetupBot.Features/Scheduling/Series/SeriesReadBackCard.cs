using MeetupBot.Domain.Time.Zones;
using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Propose;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Reads a series back before it starts: the rhythm in words, its zone and its first dates.</summary>
internal sealed class SeriesReadBackCard(DraftService draftService, EffectiveSettings settings)
{
    private const int DatesShown = 3;
    private const int DatesChecked = 60;
    private const int HolidaysShown = 4;

    /// <param name="before">The series that is changed. Null: a new one.</param>
    public Card Draw(InteractionContext context, ProposalDraft draft, SeriesPlan plan, MeetupSeries? before)
    {
        var zone = before?.Zone ?? context.Caller.Zone;
        var offers = plan.Offers.Select(offer => new DraftFix(ProposalForm.When, offer.Label, offer.Text)).ToList();
        var key = draftService.Keep(context, draft with { Offers = offers });
        var pattern = plan.Wish.Pattern;
        var blocks = new List<Block>
        {
            new Block.Paragraph(RichText.Join(" · ",
            [
                new RichText([new Span.Strong(plan.Title)]),
                plan.Places.Count == 0 ? null : (RichText)string.Join("; ", plan.Places),
                pattern.Slots[0].Clock is null ? null : (RichText)DurationText.Of(plan.Duration),
            ])),
            new Block.Paragraph(WriteRhythm(plan.Wish, zone, context)),
            new Block.Paragraph(string.Join(' ', WriteRemarks(context, plan.Wish, zone, before is null))),
            new Block.Buttons(
            [
                new Button(before is null ? Words.StartSeries : Words.SaveSeries, new(SeriesCreateCommand.StartButton, key), ButtonTone.Primary),
                .. offers.Select((offer, index) => new Button(offer.Label, new(SeriesCreateCommand.FixButton, key, index.ToString(CultureInfo.InvariantCulture)))),
                new Button(Words.Change, new(SeriesCreateCommand.CreateButton, key)),
            ]),
        };
        return new Card(blocks) { Tone = CardTone.Open, Summary = plan.Title };
    }

    /// <summary>Says why the channel takes no card, and offers the ways on. The series is kept as typed.</summary>
    public static Reply DrawUnpostable(InteractionContext context, Obstacle obstacle, string channel, string key)
    {
        var buttons = new List<Button> { new(Words.PostHereAgain, new(SeriesCreateCommand.StartButton, key), ButtonTone.Primary) };
        if (context.Caller.Space.AnnounceChannel is { } other && other != channel && context.FindCardObstacle(other) is null)
            buttons.Add(new(Words.PostInAnnounce, new(SeriesCreateCommand.AnnounceButton, key)));
        return new Reply.Replace(Refusals.DrawCard($"{Words.CantPostHere(obstacle)} {Words.NothingSavedYet}", [.. buttons]));
    }

    /// <summary>"Every second Saturday 10:00 (London time): Sat 5 Dec 10:00, Sat 19 Dec 10:00, Sat 2 Jan 10:00 …".</summary>
    private static RichText WriteRhythm(SeriesWish wish, DateTimeZone zone, InteractionContext context)
    {
        var phrases = new TimePhrases(zone, context.Now);
        var all = Ahead(wish, zone, DatesChecked).Where(one => !wish.Except.Any(days => days.Contains(one.Date))).ToList();
        var dates = all.Take(DatesShown).Select(one => RichText.Join(" / ", one.Times.Select(time => phrases.When(time))));
        var words = SeriesText.Write(wish);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} ({ZoneNames.TimeOf(zone)}): " + RichText.Join(", ", dates) + (all.Count > DatesShown ? " …" : ".");
    }

    private IEnumerable<string> WriteRemarks(InteractionContext context, SeriesWish wish, DateTimeZone zone, bool isNew)
    {
        if (ListHolidays(context, wish, zone) is { Count: > 0 } holidays)
            yield return Words.HolidaysAmong(holidays);
        if (wish.Times is not null && wish.Except.Count > 0)
            yield return Words.SkippedCount;
        if (Ahead(wish, zone, DatesChecked).Where(one => IsMovedByClocks(wish, one, zone)).Take(1).ToList() is [var moved])
            yield return Words.ClockMoves(TimeText.Of(MeetupTime.OnDay(moved.Date), zone), TimeText.ClockTime(moved.Times[0].Start!.Value, zone));
        yield return Words.CardsComeAhead(wish.Pattern.DaysAhead);
        yield return isNew ? Words.NothingPostedBeforeStart : Words.PostedStay;
    }

    /// <summary>"Fri 25 Dec (Christmas)": the first of its dates about which the host will be asked.</summary>
    private List<string> ListHolidays(InteractionContext context, SeriesWish wish, DateTimeZone zone)
    {
        if (wish.Pattern.IsPoll || settings.HolidaysOf(context.Caller.Community.Id) is not { } calendar)
            return [];
        var phrases = new TimePhrases(zone, context.Now);
        var lastLooked = context.Now.InZone(zone).Date.PlusYears(1);
        return
        [
            .. Ahead(wish, zone, DatesChecked).TakeWhile(one => one.Date <= lastLooked).Where(one => !wish.Except.Any(days => days.Contains(one.Date)))
                .Select(one => (one.Date, Holiday: calendar.Find(one.Date))).Where(one => one.Holiday is not null).Take(HolidaysShown)
                .Select(one => $"{phrases.Plain(MeetupTime.OnDay(one.Date))} ({one.Holiday!.Name})"),
        ];
    }

    private static bool IsMovedByClocks(SeriesWish wish, SeriesOccurrence one, DateTimeZone zone) =>
        wish.Pattern is { IsPoll: false, Slots: [{ Clock: { } clock }] } && one.Times[0].Start!.Value.InZone(zone).TimeOfDay != clock;

    private static IEnumerable<SeriesOccurrence> Ahead(SeriesWish wish, DateTimeZone zone, int most) =>
        wish.Pattern.From(wish.Pattern.Start, zone).TakeWhile(one => !(one.Date > wish.EndsOn)).Take(Math.Min(most, wish.Times ?? most));
}

using MeetupBot.Domain.Time.Zones;
using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>A series: its rhythm in words, its next dates, and what its hosts can do.</summary>
internal sealed class SeriesCard(SeriesAccessService seriesAccessService, SeriesTurnService seriesTurnService, Session session)
{
    private const int DatesShown = 3;

    /// <param name="said">What was done. Null: it is only shown.</param>
    public Card Draw(InteractionContext context, MeetupSeries series, string? said = null) =>
        new([.. DrawBlocks(context, series, said)]) { Tone = said is null ? CardTone.Plain : CardTone.Settled, Summary = series.Title };

    public IEnumerable<Block> DrawBlocks(InteractionContext context, MeetupSeries series, string? said = null)
    {
        yield return new Block.Paragraph(new RichText([said ?? "", new Span.Strong(series.Title), " · "]) + WriteRhythm(series));
        if (series.State != SeriesState.Stopped)
            yield return new Block.Paragraph(WriteDates(context, series));
        if (!seriesAccessService.SeemsHost(context, series) || series.State == SeriesState.Stopped)
        {
            yield return Block.Footer.OfId(series.Id.Value);
            yield break;
        }

        yield return new Block.Buttons([.. DrawButtons(context, series)]);
        yield return Block.Footer.OfId(series.Id.Value);
    }

    /// <summary>Its meetups that are posted and still ahead, the earliest first.</summary>
    public IReadOnlyList<Meetup> ListPosted(MeetupSeries series, Instant now) =>
        [.. session.Meetups.OfSeries(series.Id, 14).Where(meetup => meetup.IsUpcoming && !(meetup.OverAt <= now)).OrderBy(meetup => meetup.NextAt)];

    private static string WriteRhythm(MeetupSeries series)
    {
        var words = SeriesText.Write(SeriesDraftReader.WishOf(series));
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} ({ZoneNames.TimeOf(series.Zone)})";
    }

    private RichText WriteDates(InteractionContext context, MeetupSeries series)
    {
        var phrases = new TimePhrases(series.Zone, context.Now);
        var dates = ListPosted(series, context.Now).Select(meetup => meetup.Time is { } time ? phrases.When(time) : Words.PollOpen)
            .Concat(series.Ahead(DatesShown).Select(one => WriteDate(series, one, phrases)))
            .Take(DatesShown).ToList();
        return RichText.Join(" · ",
        [
            series.State == SeriesState.Paused ? Words.SeriesPaused : series.PausedUntil > context.Now.InZone(series.Zone).Date
                ? Words.PausedUntilDay(phrases.Plain(MeetupTime.OnDay(series.PausedUntil.Value))) : null,
            dates.Count == 0 ? null : RichText.Join(", ", dates),
            series.Place is { } place ? (RichText)place : null,
            WriteHosts(series),
        ]);
    }

    private RichText? WriteHosts(MeetupSeries series)
    {
        if (series.Organizer is null)
            return Words.NobodyRunsIt;
        var next = (series.Next is { } one ? seriesTurnService.Find(series.Id, one.Date) : null) ?? series.Organizer.Value;
        return Words.HostedNextBy(session.Members.Find(next)?.Name ?? Words.FormerMember);
    }

    private static RichText WriteDate(MeetupSeries series, SeriesOccurrence one, TimePhrases phrases) => series.SkipOf(one.Date) is { } skip
        ? Words.SkippedOn(phrases.Plain(MeetupTime.OnDay(one.Date)), skip.Reason)
        : phrases.When(one.Times[0]);

    private IEnumerable<Button> DrawButtons(InteractionContext context, MeetupSeries series)
    {
        var id = series.Id.Value;
        if (series.State == SeriesState.Running)
            yield return DrawSkip(context, series);
        yield return series.State == SeriesState.Paused || series.PausedUntil > context.Now.InZone(series.Zone).Date
            ? new Button(Words.GoOn, new(SeriesStateButtons.GoOnButton, id))
            : new Button(Words.PauseSeries, new(SeriesStateButtons.PauseButton, id));
        yield return new Button(Words.Change, new(SeriesCreateCommand.ChangeButton, id));
        yield return new Button(Words.Hosts, new(SeriesHostButtons.HostsButton, id));
        yield return new Button(Words.StopSeries, new(SeriesStopCommand.StopButton, id), ButtonTone.Danger);
    }

    /// <summary>What is posted already is skipped by cancelling it.</summary>
    private Button DrawSkip(InteractionContext context, MeetupSeries series) => ListPosted(series, context.Now) is [var posted, ..]
        ? new Button(Words.SkipNext, new(ButtonNames.Cancel, posted.Id.Value))
        : new Button(Words.SkipNext, new(SeriesSkipButtons.SkipButton, series.Id.Value, series.Next is { } next ? Date(next.Date) : ""));

    private static string Date(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}

using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time.Zones;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Starts a series, changes it, and lets it rest and go on.</summary>
internal sealed class SeriesSaveService(
    AudienceReader audienceReader,
    EffectiveSettings settings,
    SeriesCard seriesCard,
    SeriesPauseService seriesPauseService,
    SeriesRunService seriesRunService,
    Session session)
{
    /// <param name="channel">In the caller's space.</param>
    public Card Create(InteractionContext context, SeriesPlan plan, string channel)
    {
        var space = context.Caller.Space;
        var series = session.Series.Add(ProposeService.DrawIds(), new MeetupSeries
        {
            Id = default,
            Community = space.CommunityId,
            Space = space.Id,
            Channel = channel,
            Audience = audienceReader.Read(space, channel),
            Title = plan.Title,
            Places = plan.Places,
            Description = plan.Description,
            Organizer = context.Caller.Id,
            Duration = plan.Duration,
            Capacity = plan.Capacity,
            Zone = context.Caller.Zone,
            Pattern = plan.Wish.Pattern,
            EndsOn = plan.Wish.EndsOn,
            TimesLeft = plan.Wish.Times,
            DoneUntil = plan.Wish.Pattern.Start.PlusDays(-1),
            Skips = [.. plan.Wish.Except.Select(days => new SeriesSkip(days.Start, days.End, null))],
            CreatedAt = context.Now,
            ChangedAt = context.Now,
        });
        return seriesCard.Draw(context, seriesRunService.Run(series, isStart: true), Words.SeriesStarted);
    }

    /// <summary>From the next date on. What is posted stays, and so do the days that are skipped.</summary>
    public Card Change(InteractionContext context, MeetupSeries before, SeriesPlan plan)
    {
        var changed = before.With(plan.Wish, context.Now.InZone(before.Zone).Date) with
        {
            Title = plan.Title,
            Places = plan.Places,
            Description = plan.Description,
            Duration = plan.Duration,
            Capacity = plan.Capacity,
            ChangedAt = context.Now,
        };
        foreach (var days in plan.Wish.Except)
            session.Series.Skip(changed.Id, new SeriesSkip(days.Start, days.End, null));
        session.Series.Update(changed);
        return OfferZone(context, seriesRunService.Run(session.Series.Find(changed.Id)!));
    }

    /// <summary>Every other time from the next on.</summary>
    public Card MakeRarer(InteractionContext context, MeetupSeries series)
    {
        var slots = series.Pattern.Slots.Select(slot => slot with { Rule = slot.Rule.EveryOther() }).ToList();
        var start = series.Next?.Date ?? series.DoneUntil.PlusDays(1);
        var pattern = SeriesPattern.Begin(slots, start) ?? series.Pattern;
        return seriesCard.Draw(context, seriesRunService.Run(series with { Pattern = pattern, ChangedAt = context.Now }), Words.SeriesSaved);
    }

    /// <summary>The community's clock instead of the one with which it began.</summary>
    public Card UseZone(InteractionContext context, MeetupSeries series) => seriesCard.Draw(
        context, seriesRunService.Run(series with { Zone = settings.ZoneOf(context.Caller.Community), ChangedAt = context.Now }), Words.SeriesSaved);

    /// <param name="until">The first day on which it goes on. Null: until somebody lets it go on.</param>
    public Card Pause(InteractionContext context, MeetupSeries series, LocalDate? until)
    {
        var paused = series with { State = until is null ? SeriesState.Paused : SeriesState.Running, PausedUntil = until, ChangedAt = context.Now };
        seriesPauseService.ScheduleQuestion(paused, context.Now);
        return seriesCard.Draw(context, seriesRunService.Run(paused), Words.PausedSeries);
    }

    /// <summary>It goes on with its rule. What was missed is not made up for.</summary>
    public Card GoOn(InteractionContext context, MeetupSeries series)
    {
        var going = series with
        {
            State = SeriesState.Running,
            PausedUntil = null,
            Organizer = series.Organizer ?? context.Caller.Id,
            ChangedAt = context.Now,
        };
        seriesPauseService.DropQuestion(going);
        return seriesCard.Draw(context, seriesRunService.Run(going, isStart: true), Words.GoesOn);
    }

    public MeetupSeries Stop(MeetupSeries series, Instant now)
    {
        seriesPauseService.DropQuestion(series);
        return seriesRunService.Run(series with { State = SeriesState.Stopped, ChangedAt = now });
    }

    private Card OfferZone(InteractionContext context, MeetupSeries series)
    {
        var card = seriesCard.Draw(context, series, Words.SeriesSaved);
        var other = settings.ZoneOf(context.Caller.Community);
        return other.Id == series.Zone.Id
            ? card
            : card with
            {
                Blocks =
                [
                    .. card.Blocks,
                    new Block.Paragraph(Words.KeepsZone(ZoneNames.TimeOf(series.Zone), ZoneNames.TimeOf(other))),
                    new Block.Buttons(new Button(Words.UseZone(ZoneNames.TimeOf(other)), new(SeriesStateButtons.ZoneButton, series.Id.Value))),
                ],
            };
    }
}

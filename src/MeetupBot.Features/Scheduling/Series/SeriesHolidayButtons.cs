using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Series;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>
/// Skips, moves or keeps one date of a series. What was done already is shown and not done again. A date whose card is posted is called off or
/// edited as every meetup is.
/// </summary>
internal sealed class SeriesHolidayButtons(
    PostedDateService postedDateService,
    SeriesAccessService seriesAccessService,
    SeriesDateReader seriesDateReader,
    SeriesHolidayService seriesHolidayService,
    SeriesRunService seriesRunService,
    Session session) : IButton
{
    private const int DaysInWeek = 7;

    public static IReadOnlyList<string> Buttons { get; } =
    [
        SeriesHolidayCard.SkipButton, SeriesHolidayCard.MoveButton, SeriesHolidayCard.BothButton, SeriesHolidayCard.KeepButton,
        SeriesHolidayCard.RestoreButton,
    ];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (seriesAccessService.RefuseUnlessHost(context, press.Action.Subject, "change", out var series) is { } refusal)
            return refusal;
        if (SeriesHolidayCard.Read(press.Action.Detail) is not var (date, day)
            || seriesHolidayService.Find(series, date) is not { } one || one.StartsAt <= context.Now)
            return Refusals.Create(Words.DateIsGone);
        if (one.Posted is { } posted)
            return press.Action.Name switch
            {
                SeriesHolidayCard.SkipButton => postedDateService.AskToCancel(context, posted, seriesHolidayService.FindHoliday(one)?.Name),
                SeriesHolidayCard.MoveButton or SeriesHolidayCard.BothButton => postedDateService.Move(context, posted, series.Zone, day, DaysInWeek),
                _ => new Reply.Replace(SeriesHolidayCard.DrawState(one, context.Now)),
            };
        return new Reply.Replace(press.Action.Name switch
        {
            SeriesHolidayCard.SkipButton when one.Skip is null => Change(context, one, () => Skip(one)),
            SeriesHolidayCard.MoveButton when one.Skip is null && one.Day == day && seriesDateReader.HasAnother(series.Id, day.PlusDays(DaysInWeek), date) =>
                SeriesHolidayCard.DrawTwoThatDay(one, day.PlusDays(DaysInWeek), context.Now),
            SeriesHolidayCard.MoveButton or SeriesHolidayCard.BothButton when one.Skip is null && one.Day == day =>
                Change(context, one, () => session.Series.Move(series.Id, new SeriesMove(date, day.PlusDays(DaysInWeek)))),
            SeriesHolidayCard.RestoreButton when one.Day == day => Change(context, one, () => session.Series.Restore(series.Id, date)),
            _ => SeriesHolidayCard.DrawState(one, context.Now),
        });
    }

    private void Skip(SeriesDateView one) =>
        session.Series.Skip(one.Series.Id, new SeriesSkip(one.Date, one.Date, seriesHolidayService.FindHoliday(one)?.Name));

    private Card Change(InteractionContext context, SeriesDateView one, Action change)
    {
        change();
        var series = seriesRunService.Run(session.Series.Find(one.Series.Id)!);
        return SeriesHolidayCard.DrawState(seriesHolidayService.Find(series, one.Date) ?? one, context.Now);
    }
}

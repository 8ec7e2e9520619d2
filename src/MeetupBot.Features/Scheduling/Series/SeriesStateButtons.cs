using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Lets a series rest and go on, less often, or by another clock.</summary>
internal sealed class SeriesStateButtons(SeriesAccessService seriesAccessService, SeriesSaveService seriesSaveService) : IButton, IForm
{
    public const string PauseButton = "series.pause";
    public const string GoOnButton = "series.goon";
    public const string RarerButton = "series.rarer";
    public const string ZoneButton = "series.zone";
    public const string PauseForm = "series.pause.form";
    private const string Until = "until";

    public static IReadOnlyList<string> Buttons { get; } = [PauseButton, GoOnButton, RarerButton, ZoneButton];

    public static IReadOnlyList<string> Forms { get; } = [PauseForm];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (seriesAccessService.RefuseUnlessHost(context, press.Action.Subject, "change", out var series) is { } refusal)
            return refusal;
        if (series.State == SeriesState.Stopped)
            return Refusals.Create(Words.NoSuchSeries(series.Id.Value));
        return press.Action.Name switch
        {
            PauseButton => new Reply.Open(DrawForm(series)),
            GoOnButton => new Reply.Replace(seriesSaveService.GoOn(context, series)),
            RarerButton => new Reply.Replace(seriesSaveService.MakeRarer(context, series)),
            _ => new Reply.Replace(seriesSaveService.UseZone(context, series)),
        };
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (seriesAccessService.RefuseUnlessHost(context, form.Action.Subject, "pause", out var series) is { } refusal)
            return refusal;
        if (series.State == SeriesState.Stopped)
            return Refusals.Create(Words.NoSuchSeries(series.Id.Value));
        if (form[Until] is not { } typed)
            return new Reply.Replace(seriesSaveService.Pause(context, series, null));
        var reading = DateRangeReader.Read(typed, context.Reading with { Purpose = ReadingPurpose.Pause, Zone = series.Zone });
        if (reading is DateRangeReading.Understood days)
            return new Reply.Replace(seriesSaveService.Pause(context, series, ReadBack(days, typed)));
        var problem = reading is DateRangeReading.Refused { Problem: var refused } ? refused.Message : Words.WhichDays;
        return new Reply.FormErrors(
            new Dictionary<string, string> { [Until] = problem },
            Refusals.DrawCard(problem, new Button(Words.Change, new(PauseButton, series.Id.Value))));
    }

    /// <summary>The field asks until when, so that a day alone is the one on which it goes on.</summary>
    private static LocalDate ReadBack(DateRangeReading.Understood days, string typed) =>
        days.IsUntil || (days.First == days.Last && !typed.Contains("for ", StringComparison.OrdinalIgnoreCase)) ? days.Last : days.Last.PlusDays(1);

    private static Form DrawForm(MeetupSeries series) => new(new(PauseForm, series.Id.Value), Words.PauseSeries,
    [
        new FormField(Until, Words.UntilLabel) { Placeholder = Words.UntilExample, Hint = Words.PauseUntilHint, MaxLength = 100 },
    ])
    {
        Submit = Words.PauseSeries,
    };
}

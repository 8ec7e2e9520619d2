using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Sessions;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Skips the next date of a series, with a reason that the channel reads on the day when the card would have come.</summary>
internal sealed class SeriesSkipButtons(
    SeriesAccessService seriesAccessService, SeriesCard seriesCard, SeriesRunService seriesRunService, Session session) : IButton, IForm
{
    public const string SkipButton = "series.skip";
    private const string Reason = "reason";

    public static IReadOnlyList<string> Buttons { get; } = [SkipButton];

    public static IReadOnlyList<string> Forms { get; } = [SkipButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (RefuseUnlessAhead(context, press.Action, out var series, out var date) is { } refusal)
            return refusal;
        var day = new TimePhrases(series.Zone, context.Now).Plain(Domain.Time.MeetupTime.OnDay(date));
        return new Reply.Open(new Form(press.Action, Words.SkipDay(day),
        [
            new FormField(Reason, Words.Reason) { Placeholder = Words.SkipReasonExample, MaxLength = Meetup.ReasonLength },
        ])
        {
            Submit = Words.SkipIt,
        });
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (RefuseUnlessAhead(context, form.Action, out var series, out var date) is { } refusal)
            return refusal;
        session.Series.Skip(series.Id, new SeriesSkip(date, date, TypedText.Line(form[Reason])));
        var skipped = seriesRunService.Run(session.Series.Find(series.Id)!);
        return new Reply.Replace(seriesCard.Draw(context, session.Series.Find(skipped.Id)!, Words.SeriesSaved));
    }

    /// <summary>The date stands in the button, so that a second press skips no second one.</summary>
    private Reply? RefuseUnlessAhead(InteractionContext context, ActionId action, out MeetupSeries series, out LocalDate date)
    {
        date = default;
        if (seriesAccessService.RefuseUnlessHost(context, action.Subject, "change", out series) is { } refusal)
            return refusal;
        if (LocalDatePattern.Iso.Parse(action.Detail) is not { Success: true, Value: var typed }
            || !series.Ahead(8).Any(one => one.Date == typed))
            return Refusals.Create(Words.NothingToSkip);
        date = typed;
        return null;
    }
}

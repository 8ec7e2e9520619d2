using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Asks a host whether to cancel, says that it is cancelled, and that it is on again.</summary>
internal static class CancelCard
{
    /// <param name="people">How many would be told.</param>
    /// <param name="reason">As typed, or null.</param>
    /// <param name="key">Of the kept reason; empty without one.</param>
    public static Card DrawQuestion(MeetupView view, int people, string? reason, string key, Instant now)
    {
        var id = view.Meetup.Id.Value;
        var buttons = new List<Button> { new(Words.CancelIt, new(CancelCommand.SureButton, id, key), ButtonTone.Danger) };
        if (reason is null)
            buttons.Add(new Button(Words.WithAReason, new(ButtonNames.Cancel, id)));
        buttons.Add(new Button(Words.KeepIt, new(CancelCommand.KeepButton, id)));
        return new Card(
            new Block.Paragraph(
                Words.ReallyCancel + WriteWhat(view, now) + "? " + Words.WouldBeTold(people)
                + (reason is null ? "" : $" {Words.Reason}: {Words.Quoted(reason)}")),
            new Block.Buttons(buttons),
            new Block.Footer(Words.CanBeTakenBack))
        {
            Tone = CardTone.Open,
            Summary = Words.CancelTitle,
        };
    }

    public static Card DrawKept(Meetup meetup) => new(
        new Block.Paragraph([Words.LeftAsItIs, new Span.Strong(meetup.Title), "."]),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Summary = Words.LeftAsItWas,
    };

    /// <param name="people">How many are told.</param>
    public static Card DrawDone(Meetup meetup, int people) => new(
        new Block.Paragraph(new RichText([Words.CancelledColon, new Span.Strong(meetup.Title)]) + ". " + Words.ToldOf(people)),
        new Block.Buttons(
        [
            OrganizerCard.DrawTakeBack(meetup.Id),
            .. meetup.Introduction is null ? [new Button(Words.ProposeAgain, new(ButtonNames.ProposeAgain, meetup.Id.Value))] : Array.Empty<Button>(),
        ]),
        new Block.Footer(Words.CanBeTakenBack))
    {
        Tone = CardTone.Off,
        Summary = Words.IsCancelled(meetup.Title),
    };

    /// <param name="people">How many had read of the cancellation.</param>
    public static Card DrawTakenBack(Meetup meetup, int people) => new(
        new Block.Paragraph(new RichText([new Span.Strong(meetup.Title)]) + Words.IsOnAgain + " " + Words.ToldAgain(people)),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.Saved,
    };

    private static RichText WriteWhat(MeetupView view, Instant now)
    {
        RichText title = [new Span.Strong(view.Meetup.Title)];
        return view.Meetup.Time is { } time ? title + " on " + view.Phrases(now).When(time) : title;
    }
}

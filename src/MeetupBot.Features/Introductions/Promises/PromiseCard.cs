using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Promises;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Introductions.Promises;

/// <summary>Shows a promise to the member who made it. Nobody else sees it.</summary>
internal static class PromiseCard
{
    /// <summary>The detail of the button that drops the promise.</summary>
    public const string Dropped = "drop";

    public static Card DrawSaved(Promise promise, string to, TimePhrases phrases) => Card(
        promise, (RichText)Words.PromiseSaved(to, promise.Note) + phrases.When(MeetupTime.At(promise.RemindAt)) + ".");

    /// <param name="to">The member to whom it was made; null when they have left.</param>
    public static Card DrawReminder(Promise promise, string? to) =>
        Card(promise, Words.PromiseReminder(to ?? Words.FormerMember, promise.Note));

    public static Card DrawSettled(string said) => new(new Block.Paragraph(said)) { Tone = CardTone.Settled, Summary = Words.Saved };

    private static Card Card(Promise promise, RichText text) => new(
        new Block.Paragraph(text),
        new Block.Buttons(
            new Button(Words.PromiseIsDone, new(PromiseButtons.SettleButton, promise.Id.Value), ButtonTone.Primary),
            new Button(Words.PromiseDrop, new(PromiseButtons.SettleButton, promise.Id.Value, Dropped))),
        new Block.Footer(Words.OnlyYouSeeThis))
    {
        Tone = CardTone.Open,
        Summary = Words.PromiseTitle,
    };
}

using MeetupBot.Chat;

namespace MeetupBot.Discord.Translation;

/// <summary>The few things that only the adapter can say, because the bot behind it could not answer.</summary>
internal static class AdapterWords
{
    public static Card NotSaved { get; } = new(new Block.Paragraph("That could not be saved just now, so nothing has changed. Please try again in a moment."))
    {
        Tone = CardTone.Refusal,
    };

    /// <summary>Discord opens no form after a wait, nor from a form: a button does.</summary>
    public static Card OpenForm(Form form) => new(
        new Block.Paragraph([new Span.Strong(form.Title)]),
        new Block.Buttons(new Button(form.Title, form.Action, ButtonTone.Primary)));
}

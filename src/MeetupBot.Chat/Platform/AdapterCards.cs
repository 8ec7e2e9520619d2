using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Text;

namespace MeetupBot.Chat.Platform;

/// <summary>Cards that adapters show themselves, when the bot could not answer or was not asked.</summary>
public static class AdapterCards
{
    public static Card NotSaved { get; } = Refusal("That could not be saved just now, so nothing has changed. Please try again in a moment.");

    /// <summary>A button that opens the form, for when the platform no longer lets it open directly.</summary>
    public static Card OpenForm(Form form) => new(
        new Block.Paragraph([new Span.Strong(form.Title)]),
        new Block.Buttons(new Button(form.Title, form.Action, ButtonTone.Primary)));

    public static Card NoSuchCommand(CommandReading.Unknown unknown) => Refusal(
    [
        "There is no ",
        new Span.Code($"{CommandLine.Root} {unknown.Typed}"),
        unknown.Nearest is null ? ". What there is: " : ". Did you mean: ",
        new Span.Code($"{CommandLine.Root} {unknown.Nearest ?? "help"}"),
    ]);

    private static Card Refusal(RichText text) => new(new Block.Paragraph(text)) { Tone = CardTone.Refusal };
}

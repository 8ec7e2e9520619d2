using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Text;

namespace MeetupBot.Chat.Platform;

/// <summary>Cards that adapters show themselves, when the bot could not answer or was not asked.</summary>
public static class AdapterCards
{
    private const string Propose = "propose";

    public static Card NotSaved { get; } = Refusal("That could not be saved just now, so nothing has changed. Please try again in a moment.");

    public static Card FormGone { get; } = Refusal("This form is not here any more. Please ask for it again.");

    internal static Card OpenForm(Form form, ActionId press) => new(
        new Block.Paragraph([new Span.Strong(form.Title)]),
        new Block.Buttons(new Button(form.Title, press, ButtonTone.Primary)));

    /// <summary>The name of a button that runs a command: its subject is the command's name, its detail the text behind it.</summary>
    public const string CommandButton = "command";

    private const int LabelLength = 75;

    public static Card NoSuchCommand(CommandReading.Unknown unknown)
    {
        var refusal = Refusal(
        [
            "There is no ",
            new Span.Code($"{CommandLine.Root} {unknown.Typed}"),
            unknown.IsAnswer ? ": you answer on the meetup's card. This opens it: " : unknown.Nearest is null ? ". What there is: " : ". Did you mean: ",
            new Span.Code($"{CommandLine.Root} {unknown.Nearest ?? "help"}"),
        ]);
        var ways = new List<Button> { unknown.Nearest is { } nearest ? Run(nearest, unknown.Rest) : Run("help", "") };
        // Who writes more than a word wants something, and may have left out the command.
        if (unknown is { Rest.Length: > 0, IsAnswer: false } && unknown.Nearest != Propose)
            ways.Add(Run(Propose, $"{unknown.Typed} {unknown.Rest}"));
        return refusal with { Blocks = [.. refusal.Blocks, new Block.Buttons(ways)] };
    }

    /// <summary>Text that a button can't carry is left out: then the command asks for it.</summary>
    private static Button Run(string command, string text)
    {
        var action = new ActionId(CommandButton, command, text);
        var fits = action.ToString().Length <= ActionId.MaxLength && text.IndexOfAny(['|', '~', '<', '\n']) < 0;
        var label = $"{CommandLine.Root} {command}{(fits && text.Length > 0 ? " " + text : "")}";
        return new Button(DisplayText.Shorten(label, LabelLength), fits ? action : new ActionId(CommandButton, command));
    }

    private static Card Refusal(RichText text) => new(new Block.Paragraph(text)) { Tone = CardTone.Refusal };
}

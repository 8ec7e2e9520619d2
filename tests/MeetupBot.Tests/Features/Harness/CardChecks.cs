using System.Text.RegularExpressions;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Discord.Translation;
using MeetupBot.Tests.Slack.Translation;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>Checks a card or form against the limits of the narrowest platform and the style of the bot's texts.</summary>
internal static partial class CardChecks
{
    /// <param name="typed">Whether it may contain user text, which may be in capitals.</param>
    public static void Check(Card card, bool typed = false)
    {
        foreach (var button in card.Blocks.OfType<Block.Buttons>().SelectMany(block => block.Items))
        {
            Assert.InRange(button.Label.Length, 1, 75);
            Assert.InRange(button.Action.ToString().Length, button.Link is null ? 1 : 0, ActionId.MaxLength);
        }

        foreach (var buttons in card.Blocks.OfType<Block.Buttons>())
            Assert.InRange(buttons.Items.Count, 1, 25);
        foreach (var menu in card.Blocks.OfType<Block.Menu>())
            Check(menu);
        SlackLook.Check(card);
        DiscordLook.Check(card);
        if (!typed)
            Assert.DoesNotMatch(Unwanted(), CardText.Render(card));
    }

    /// <param name="fields">How many fields the platform accepts.</param>
    public static void Check(Form form, int fields = 5)
    {
        Assert.InRange(form.Title.Length, 1, 24);
        SlackLook.Check(form);
        Assert.InRange(form.Action.ToString().Length, 1, ActionId.MaxLength);
        Assert.InRange(form.Fields.Count, 1, fields);
        Assert.InRange(form.Submit.Length, 1, 24);
        foreach (var field in form.Fields)
        {
            Assert.InRange(field.Label.Length, 1, 24);
            Assert.InRange(field.Placeholder.Length, 0, 100);
            Assert.InRange(field.Hint.Length, 0, 100);
            Assert.InRange(field.Value.Length, 0, Math.Min(field.MaxLength, 4000));
            Assert.All(field.Options, option => Assert.InRange(option.Label.Length, 1, 75));
        }
    }

    /// <param name="typed">Whether it may contain user text, which may be in capitals.</param>
    /// <param name="fields">How many fields the platform accepts in a form.</param>
    public static void Check(Reply reply, bool typed = false, int fields = 5)
    {
        switch (reply)
        {
            case Reply.Private said:
                Check(said.Card, typed);
                break;
            case Reply.Replace said:
                Check(said.Card, typed);
                break;
            case Reply.FormErrors errors:
                Check(errors.Card, typed);
                break;
            case Reply.Open open:
                Check(open.Form, fields);
                break;
        }
    }

    private static void Check(Block.Menu menu)
    {
        Assert.InRange(menu.Action.ToString().Length, 1, ActionId.MaxLength);
        Assert.InRange(menu.Placeholder.Length, 1, 75);
        Assert.InRange(menu.Options.Count, menu.Source == MenuSource.Options ? 1 : 0, 25);
        Assert.InRange(menu.Max, 1, 25);
        Assert.All(menu.Options, option => Assert.InRange(option.Label.Length, 1, 75));
        Assert.All(menu.Options, option => Assert.InRange(option.Value.Length, 1, 75));
        Assert.Equal(menu.Options.Count, menu.Options.Select(option => option.Value).Distinct().Count());
    }

    [GeneratedRegex(@"!|successfully|\b0 (yes|going|answered|people|first)|\b1 (people|places|first meetings|guests)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();
}

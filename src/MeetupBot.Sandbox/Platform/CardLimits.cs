using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Platform;

/// <summary>
/// The limits for cards in the sandbox. They are Discord's (reference: "Component Reference"), so a card that shows here also shows there.
/// </summary>
public static class CardLimits
{
    public const int MenuOptions = 25;

    private const int Blocks = 40;
    private const int TextLength = 4000;
    private const int ButtonLabel = 80;
    private const int ButtonCount = 25;
    private const int Placeholder = 150;
    private const int FileCount = 10;
    private const string NoPicture = "a picture's address is neither https nor data:image";

    /// <summary>The first violation, or null.</summary>
    public static string? Problem(Card card) =>
        Whole(card)
        ?? card.Blocks.Select(Problem).FirstOrDefault(p => p is not null)
        ?? CardTexts.Read(card).SelectMany(t => t.Spans).Select(Problem).FirstOrDefault(p => p is not null)
        ?? card.Files.Select(Problem).FirstOrDefault(p => p is not null);

    internal static string? Problem(ActionId action) => action switch
    {
        { Name.Length: 0 } => "a component without an action",
        _ when action.ToString().Length > ActionId.MaxLength => $"the action {action.Name} is longer than {ActionId.MaxLength} characters",
        _ when ActionId.Parse(action.ToString()) != action => $"the action {action} does not survive the way through the platform",
        _ => null,
    };

    private static string? Whole(Card card)
    {
        var actions = card.Blocks.SelectMany(Actions).ToList();
        return card switch
        {
            _ when CountBlocks(card) is 0 or > Blocks => $"a card has 1 to {Blocks} blocks",
            { Files.Count: > FileCount } => $"a card has at most {FileCount} files",
            _ when CardTexts.Read(card).Sum(t => CardTexts.Plain(t).Length) > TextLength => $"a card has at most {TextLength} characters",
            _ when actions.Distinct().Count() != actions.Count => "two components of a card have the same action",
            _ when card.Blocks.OfType<Block.Buttons>().Sum(b => b.Items.Count) > ButtonCount => $"a card has at most {ButtonCount} buttons",
            _ => null,
        };
    }

    /// <summary>Lines of text below each other are one block on Discord, however many they are: a poll has a line for each of up to 50 times.</summary>
    private static int CountBlocks(Card card) => card.Blocks.Index().Count(block => !IsText(block.Item) || block.Index == 0 || !IsText(card.Blocks[block.Index - 1]));

    private static bool IsText(Block block) => block is Block.Heading or Block.Paragraph or Block.Tally or Block.Footer or Block.Faces { Beside: false };

    private static string? Problem(Block block) => block switch
    {
        Block.Heading b when b.Sign.Length + CardTexts.Plain(b.Text).Length == 0 => "a heading without text",
        Block.Paragraph b when string.IsNullOrWhiteSpace(CardTexts.Plain(b.Text)) => "a paragraph without text",
        Block.Footer b when string.IsNullOrWhiteSpace(CardTexts.Plain(b.Text)) => "a small line without text",
        Block.Tally { Bar: { } bar } when bar.Yes < 0 || bar.IfNeedBe < 0 || bar.No < 0 || bar.Yes + bar.IfNeedBe + bar.No > bar.Answered =>
            "a tally's answers are more than those who answered",
        Block.Menu menu => Problem(menu),
        Block.Buttons { Items.Count: 0 } => "a row without buttons",
        Block.Buttons buttons => buttons.Items.Select(Problem).FirstOrDefault(p => p is not null),
        Block.Heading { Host: { } host } when !IsPicture(host.Address) => NoPicture,
        Block.Faces b when string.IsNullOrWhiteSpace(CardTexts.Plain(b.Text)) => "a line about people without text",
        Block.Faces { People.Count: > Block.Faces.Most } => $"a line has at most {Block.Faces.Most} faces",
        Block.Faces faces when faces.People.Any(p => !IsPicture(p.Address)) => NoPicture,
        Block.Pictures { Items.Count: 0 or > 10 } => "a row of pictures has 1 to 10",
        Block.Pictures pictures when pictures.Items.Any(p => !IsPicture(p.Address)) => NoPicture,
        _ => null,
    };

    private static string? Problem(Block.Menu menu) => menu switch
    {
        { Placeholder.Length: 0 or > Placeholder } => $"a menu's label has 1 to {Placeholder} characters",
        { Source: MenuSource.Options, Options.Count: 0 or > MenuOptions } => $"a menu has 1 to {MenuOptions} options",
        { Source: not MenuSource.Options, Options.Count: > 0 } => "a menu of members or channels brings no options",
        _ when menu.Min < 0 || menu.Max < 1 || menu.Max > MenuOptions || menu.Min > menu.Max => "a menu's least and most do not fit",
        _ when menu.Source == MenuSource.Options && menu.Max > menu.Options.Count => "more can be chosen than there is",
        _ when menu.Options.Select(o => o.Value).Distinct().Count() != menu.Options.Count => "two options have the same value",
        _ when menu.Options.Any(o => o.Label.Length == 0 || o.Value.Length is 0 or > 100) =>
            "an option needs a label, and a value of 1 to 100 characters",
        _ when menu.Options.Count(o => o.Chosen) > menu.Max => "more options are chosen than may be",
        _ => Problem(menu.Action),
    };

    private static string? Problem(Button button) => button switch
    {
        { Label.Length: 0 or > ButtonLabel } => $"a button's label has 1 to {ButtonLabel} characters",
        { Link: { } link } => IsWeb(link) ? null : "a link button opens http or https",
        _ => Problem(button.Action),
    };

    private static string? Problem(Span span) => span switch
    {
        Span.Link { Label.Length: 0 } => "a link without a label",
        Span.Link link when !IsWeb(link.Address) => "a link opens http or https",
        Span.Mention mention when SampleCommunity.Spaces.All(space => space.Platform != mention.User.Platform) =>
            $"{mention.User.Platform} accounts can't be mentioned here",
        _ => null,
    };

    private static string? Problem(CardFile file) =>
        file.Name.Length is 0 or > 100 || file.Name.Any(c => c is <= ' ' or > '~' or '/' or '\\' or '"')
            ? $"\"{file.Name}\" is no name for a file"
            : null;

    private static IEnumerable<string> Actions(Block block) => block switch
    {
        Block.Menu menu => [menu.Action.ToString()],
        Block.Buttons buttons => buttons.Items.Where(b => b.Link is null).Select(b => b.Action.ToString()),
        _ => [],
    };

    private static bool IsWeb(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsPicture(Uri address) =>
        IsWeb(address) || address.OriginalString.StartsWith("data:image/", StringComparison.Ordinal);
}

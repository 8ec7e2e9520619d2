using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Simulators.Slack.Validation;
using MeetupBot.Slack.Translation;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.Wire;
using NodaTime;

namespace MeetupBot.Tests.Slack.Translation;

/// <summary>Checks cards and forms, as the adapter renders them for Slack, against the simulator's rules.</summary>
internal static partial class SlackLook
{
    private const int LongestText = 4_000;

    public static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 9, 0);

    /// <summary>Checks it as a message, as a modal and as a Home tab.</summary>
    public static void Check(Card card)
    {
        var content = CardRenderer.Render(card, Now);
        Assert.Empty(BlockKit.Problems(Blocks(content)));
        Assert.InRange(content.Text.Length, 1, LongestText);
        Assert.InRange(TextLength.Count(content.Blocks), 1, 12_000);
        Assert.All(Mrkdwn(content), text => Assert.DoesNotMatch(UnknownMarkup(), text));
        Assert.Empty(BlockKit.Problems(Json(CardView.Modal(card, Now, new FormOrigin { Channel = "C1" }))));
        Assert.Empty(BlockKit.Problems(Json(CardView.Home(card, Now))));
    }

    public static void Check(Form form) => Assert.Empty(BlockKit.Problems(Json(FormRenderer.Render(form, new FormOrigin { Channel = "C1" }))));

    public static JsonArray Blocks(MessageContent content) => JsonNode.Parse(content.BlocksJson())!.AsArray();

    public static JsonArray Blocks(Card card) => Blocks(CardRenderer.Render(card, Now));

    public static JsonObject Json(View view) => JsonSerializer.SerializeToNode(view, SlackJson.Wire.View)!.AsObject();

    public static IEnumerable<string> Types(JsonArray blocks) => blocks.Select(block => block!["type"]!.ToString());

    /// <summary>All texts in which Slack reads markup.</summary>
    private static IEnumerable<string> Mrkdwn(MessageContent content) => content.Blocks.SelectMany(block => block switch
    {
        SectionBlock { Text: { Type: TextObject.MrkdwnType } text } => [text.Text],
        ContextBlock context => context.Elements.Where(element => element.Type == TextObject.MrkdwnType).Select(element => element.Text!),
        _ => Enumerable.Empty<string>(),
    });

    [GeneratedRegex(@"<(?!!date\^-?[0-9]+\^[^|<>]+\|[^|<>]*>|@[A-Za-z0-9_]+>|https?://[^|<>]+(\|[^<>]*)?>)|(?<!\S)@(channel|here|everyone)>")]
    private static partial Regex UnknownMarkup();
}

using System.Globalization;
using MeetupBot.Chat.Cards;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Encodes an action as a component's action id, with a number when a message contains the same action again. A block has the id of its
/// first component. Ids do not change when a message is edited, or a menu would close while somebody is choosing.
/// Source: docs.slack.dev, Reference, Block Kit, Block elements (<c>action_id</c> of at most 255 characters, unique in its block).
/// </summary>
internal static class ComponentId
{
    private const char Again = '~';

    /// <summary>For a button that opens a page: Slack reports the press, but it needs no action.</summary>
    private const string Page = "=page";

    public static string Encode(ActionId action, int occurrence) => Numbered(action.ToString(), occurrence);

    public static string EncodeLink(int occurrence) => Numbered(Page, occurrence);

    public static bool IsLink(string? actionId) => actionId?.StartsWith(Page, StringComparison.Ordinal) == true;

    public static ActionId ParseAction(string? actionId)
    {
        var again = actionId?.LastIndexOf(Again) ?? -1;
        return ActionId.Parse(again < 0 ? actionId : actionId![..again]);
    }

    public static string BlockOf(BlockElement first) => $"b{Again}{first.ActionId}";

    private static string Numbered(string id, int occurrence) =>
        occurrence == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}{Again}{occurrence}");
}

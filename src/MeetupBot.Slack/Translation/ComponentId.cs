using System.Globalization;
using MeetupBot.Chat.Cards;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// An action as a component's action id, with a number where a message holds the same one twice; the id of its block is the first
/// one's. They stay the same over all edits of a message, or a menu would close while somebody is choosing.
/// Source: docs.slack.dev, Reference, Block Kit, Block elements (<c>action_id</c> to 255 characters, unique in its block).
/// </summary>
internal static class ComponentId
{
    private const char Again = '~';

    /// <summary>Of a button that opens a page: Slack tells of the press, and nothing is to be done.</summary>
    private const string Page = "=page";

    public static string Of(ActionId action, int occurrence) => Numbered(action.ToString(), occurrence);

    public static string OfLink(int occurrence) => Numbered(Page, occurrence);

    public static bool IsLink(string? actionId) => actionId?.StartsWith(Page, StringComparison.Ordinal) == true;

    public static ActionId ActionOf(string? actionId)
    {
        var again = actionId?.LastIndexOf(Again) ?? -1;
        return ActionId.Parse(again < 0 ? actionId : actionId![..again]);
    }

    public static string BlockOf(BlockElement first) => $"b{Again}{first.ActionId}";

    private static string Numbered(string id, int occurrence) =>
        occurrence == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}{Again}{occurrence}");
}

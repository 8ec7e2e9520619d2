using MeetupBot.Chat.Cards;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Encodes an action as a component's custom id: the action, a bar, the delivery key, and a number when a message contains the same action
/// again. At most 100 characters. Source: Components, Component Reference, "Custom ID".
/// </summary>
internal static class CustomId
{
    public const int MaxLength = 100;
    private const char Bar = '|';
    private const char Again = '~';

    /// <exception cref="ArgumentException">The action is too long to come back whole.</exception>
    public static string Encode(ActionId action, string deliveryKey, int occurrence)
    {
        var id = $"{action}{Bar}{deliveryKey}{(occurrence == 0 ? "" : $"{Again}{occurrence}")}";
        return id.Length <= MaxLength ? id : throw new ArgumentException($"The action {action.Name} is too long for a component.", nameof(action));
    }

    public static ActionId ParseAction(string? customId)
    {
        var bar = customId?.LastIndexOf(Bar) ?? -1;
        return ActionId.Parse(bar < 0 ? customId : customId![..bar]);
    }

    public static bool CarriesKey(string? customId, string deliveryKey)
    {
        var bar = customId?.LastIndexOf(Bar) ?? -1;
        if (bar < 0)
            return false;
        var key = customId.AsSpan(bar + 1);
        var again = key.IndexOf(Again);
        return (again < 0 ? key : key[..again]).SequenceEqual(deliveryKey);
    }
}

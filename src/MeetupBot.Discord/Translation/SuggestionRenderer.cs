using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Up to 25 choices of 100 characters. Source: Interactions, Receiving and Responding, "Autocomplete".</summary>
internal static class SuggestionRenderer
{
    private const int MostChoices = 25;

    public static InteractionCallbackData Render(IEnumerable<Suggestion> suggestions) =>
        new() { Choices = [.. suggestions.Where(Usable).DistinctBy(suggestion => suggestion.Label).Take(MostChoices).Select(Choice)] };

    public static OptionChoice Choice(Suggestion suggestion) => new(DisplayText.Label(suggestion.Label, Limits.OptionLabel), suggestion.Value);

    /// <summary>A shortened value would mean something else when it is chosen.</summary>
    private static bool Usable(Suggestion suggestion) => suggestion.Value.Length is > 0 and <= Limits.OptionValue;
}

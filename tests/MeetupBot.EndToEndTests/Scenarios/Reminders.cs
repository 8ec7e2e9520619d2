using System.Text.RegularExpressions;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Separates the reminders of a meetup from other messages about it.</summary>
internal static class Reminders
{
    public static List<Card> ToldTo(this Place here, Person person, string id) => [.. here.Told(person, id).Where(card => IsReminder(here, card))];

    public static List<Card> InChannel(this Place here, string id) => [.. here.Cards(id).Where(card => IsReminder(here, card))];

    /// <summary>A reminder starts with the time of the meetup.</summary>
    private static bool IsReminder(Place here, Card card) =>
        card.Says("going") && Regex.IsMatch(card.Text, $"^{here.Markup.Bold("§").Replace("*", @"\*", StringComparison.Ordinal).Replace("§", here.Markup.Moment, StringComparison.Ordinal)} ");
}

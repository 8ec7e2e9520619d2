using System.Text.RegularExpressions;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Tells the reminders of a meetup from what else is said of it.</summary>
internal static class Reminders
{
    public static List<Card> ToldTo(this Place here, Person person, string id) => [.. here.Told(person, id).Where(card => IsReminder(here, card))];

    public static List<Card> InChannel(this Place here, string id) => [.. here.Cards(id).Where(card => IsReminder(here, card))];

    /// <summary>A reminder begins with the time of the meetup.</summary>
    private static bool IsReminder(Place here, Card card) =>
        card.Says("going") && Regex.IsMatch(card.Text, $"^{here.Markup.Bold("§").Replace("*", @"\*", StringComparison.Ordinal).Replace("§", here.Markup.Moment, StringComparison.Ordinal)} ");
}

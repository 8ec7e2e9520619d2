using System.Globalization;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>Kinds of cards that follow their meetup, as stored. They are drawn when they are sent, so they show the newest state.</summary>
internal static class CardKinds
{
    public const string Poll = "card.poll";

    public const string Meetup = "card.meetup";

    /// <summary>A reminder in the channel; one kind for each due time.</summary>
    public const string Reminder = "card.reminder.";

    public static bool IsReminder(string kind) => kind.StartsWith(Reminder, StringComparison.Ordinal);

    public static string ReminderAt(Instant due) => Reminder + due.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The due time of a reminder of that kind.</summary>
    public static Instant DueOf(string reminder) =>
        Instant.FromUnixTimeMilliseconds(long.Parse(reminder.AsSpan(Reminder.Length), CultureInfo.InvariantCulture));
}

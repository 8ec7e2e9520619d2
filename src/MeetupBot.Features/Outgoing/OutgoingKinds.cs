using System.Globalization;
using NodaTime;

namespace MeetupBot.Features.Outgoing;

/// <summary>What a row of the outbox asks for.</summary>
public static class OutgoingKinds
{
    /// <summary>What begins so is a card that we can find again.</summary>
    private const string AnyCard = "card.";

    /// <summary>A card that follows its meetup; drawn when it is sent, so it always shows the newest state.</summary>
    public const string PollCard = "card.poll";

    public const string MeetupCard = "card.meetup";

    /// <summary>A reminder in the channel; one kind for each instant at which one is due.</summary>
    public const string ReminderCard = "card.reminder.";

    /// <summary>After the meetup: how many came and what came of it; follows what people answer.</summary>
    public const string RecapCard = "card.recap";

    /// <summary>A card as it stands in the row, into the thread of a card of ours.</summary>
    public const string InThread = "thread";

    /// <summary>What opens an introduction, to several people in one conversation; drawn when it is sent.</summary>
    public const string Group = "group";

    /// <summary>A card as it stands in the row, to a person.</summary>
    public const string Direct = "direct";

    /// <summary>The same, a reminder: taken back when the meetup moves.</summary>
    public const string DirectReminder = "direct.reminder";

    /// <summary>A message that arrived, said anew without somebody's name.</summary>
    public const string Reworded = "reworded";

    /// <summary>A card as it stands in the row, into a channel.</summary>
    public const string Post = "post";

    /// <summary>The same, a reminder.</summary>
    public const string PostReminder = "post.reminder";

    /// <summary>A card as it stands in the row, into a channel, with those whom it names.</summary>
    public const string Digest = "digest";

    /// <summary>The platform's own event; described when it is sent.</summary>
    public const string Event = "event";

    /// <summary>A person's own page in the chat app; drawn when it is sent.</summary>
    public const string Home = "home";

    public static bool IsCard(string kind) => kind.StartsWith(AnyCard, StringComparison.Ordinal);

    public static bool IsReminderCard(string kind) => kind.StartsWith(ReminderCard, StringComparison.Ordinal);

    public static string ReminderCardAt(Instant due) =>
        ReminderCard + due.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>When the reminder of that kind was due.</summary>
    public static Instant DueOf(string reminderCard) =>
        Instant.FromUnixTimeMilliseconds(long.Parse(reminderCard.AsSpan(ReminderCard.Length), CultureInfo.InvariantCulture));
}

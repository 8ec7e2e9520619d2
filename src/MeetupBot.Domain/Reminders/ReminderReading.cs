using NodaTime;

namespace MeetupBot.Domain.Reminders;

/// <summary>What a person's words for reminders come to.</summary>
public abstract record ReminderReading
{
    private ReminderReading()
    {
    }

    public sealed record Known(ReminderOffsets Offsets) : ReminderReading
    {
        /// <summary>Whether "the evening before" or "that morning" was typed, which is an hour of the day for meetups of whole days alone.</summary>
        public bool SaysPartOfDay { get; init; }
    }

    /// <param name="Part">Folded, as far as it is no length of time.</param>
    public sealed record Unreadable(string Part) : ReminderReading;

    /// <param name="Nearest">Those nearest the start.</param>
    public sealed record TooMany(int Count, ReminderOffsets Nearest) : ReminderReading;

    /// <param name="Given">Shorter than <see cref="ReminderOffsets.Shortest"/>, or longer than <see cref="ReminderOffsets.Longest"/>.</param>
    /// <param name="Nearest">The same with each moved within the bounds.</param>
    public sealed record OutOfBounds(Duration Given, ReminderOffsets Nearest) : ReminderReading;
}

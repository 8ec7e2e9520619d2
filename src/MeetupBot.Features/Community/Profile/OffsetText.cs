using MeetupBot.Application.Texts;
using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Reads and writes reminders as people type them: "24h, 2h", or "none". What is written is read back.</summary>
internal static class OffsetText
{
    /// <summary>The length of five of the longest reminders in a form field.</summary>
    public const int Length = 150;

    public static string Write(ReminderOffsets offsets) => offsets.Values.Count == 0
        ? Words.None
        : string.Join(", ", offsets.Values.Select(DurationText.Of)) + " " + Words.Before;

    public static string WriteForTyping(ReminderOffsets offsets) => offsets.Values.Count == 0
        ? Words.None
        : string.Join(", ", offsets.Values.Select(DurationText.Of));

    /// <summary>The nearest to a text that can't be taken; null when there is none.</summary>
    public static ReminderOffsets? FindNearest(string text) => ReminderReader.Read(text) switch
    {
        ReminderReading.TooMany many => many.Nearest,
        ReminderReading.OutOfBounds bounds => bounds.Nearest,
        _ => null,
    };

    /// <summary>What is said beside reminders that were typed as parts of a day; null for others.</summary>
    public static string? FindNote(string text) => ReminderReader.Read(text) is ReminderReading.Known { SaysPartOfDay: true } ? Words.RemindersByPartOfDay : null;

    /// <param name="problem">Why it can't be taken, with the nearest that can.</param>
    /// <returns>Null when there is a problem.</returns>
    public static ReminderOffsets? Read(string text, out string problem)
    {
        var reading = ReminderReader.Read(text);
        problem = reading switch
        {
            ReminderReading.TooMany many => Words.TooManyReminders(many.Count, ReminderOffsets.Most, WriteForTyping(many.Nearest)),
            ReminderReading.OutOfBounds { Given: var given, Nearest: var nearest } => Words.RemindersOutOfBounds(
                DurationText.Of(given), DurationText.Of(ReminderOffsets.Shortest), DurationText.Of(ReminderOffsets.Longest), WriteForTyping(nearest)),
            _ => Words.UnreadableReminders(text, ReminderOffsets.Most, DurationText.Of(ReminderOffsets.Longest)),
        };
        return (reading as ReminderReading.Known)?.Offsets;
    }
}

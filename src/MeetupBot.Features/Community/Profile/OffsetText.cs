using MeetupBot.Application.Texts;
using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Reads and writes reminders as people type them: "24h, 2h", or "none".</summary>
internal static class OffsetText
{
    /// <summary>The length of five of the longest reminders in a form field.</summary>
    public const int Length = 150;

    private static readonly Duration Longest = Duration.FromDays(30);

    public static string Write(ReminderOffsets offsets) => offsets.Values.Count == 0
        ? Words.None
        : string.Join(", ", offsets.Values.Select(DurationText.Of)) + " " + Words.Before;

    public static string WriteForTyping(ReminderOffsets offsets) => offsets.Values.Count == 0
        ? Words.None
        : string.Join(", ", offsets.Values.Select(DurationText.Of));

    /// <returns>
    /// Null when a part can't be read or is beyond 30 days, or when there are more than <see cref="ReminderOffsets.Most"/>.
    /// </returns>
    public static ReminderOffsets? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Equals(Words.None, StringComparison.OrdinalIgnoreCase))
            return ReminderOffsets.None;
        var parts = trimmed.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(DurationReader.Read)
            .ToList();
        return parts.Count is 0 or > ReminderOffsets.Most || parts.Any(part => part is null || part > Longest)
            ? null
            : ReminderOffsets.Create(parts.Select(part => part!.Value));
    }
}

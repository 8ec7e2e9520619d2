using System.Globalization;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>
/// The people who were suggested to a member, and when. Stored as text, such as <c>12@1764547200 15@1767225600</c>, in seconds since 1970.
/// </summary>
internal sealed record ReconnectPayload(IReadOnlyList<(MemberId Member, Instant At)> Entries)
{
    public bool IsEmpty => Entries.Count == 0;

    public string Text => string.Join(
        ' ', Entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Member.Value}@{entry.At.ToUnixTimeSeconds()}")));

    public static ReconnectPayload Read(string? text)
    {
        var entries = new List<(MemberId, Instant)>();
        foreach (var entry in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (entry.Split('@') is [var member, var at]
                && long.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                entries.Add((new MemberId(id), Instant.FromUnixTimeSeconds(seconds)));
        return new ReconnectPayload(entries);
    }

    public bool Contains(MemberId member) => Entries.Any(entry => entry.Member == member);

    /// <summary>The suggestions that still count.</summary>
    public ReconnectPayload Since(Instant now) => new([.. Entries.Where(entry => ReconnectTimes.StillCounts(entry.At, now))]);

    public ReconnectPayload With(MemberId member, Instant now) => new([.. Entries, (member, now)]);
}

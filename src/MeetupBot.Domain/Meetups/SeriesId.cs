using System.Diagnostics.CodeAnalysis;

namespace MeetupBot.Domain.Meetups;

/// <summary>The short id of a series, written and typed as a <see cref="MeetupId"/> is.</summary>
public readonly record struct SeriesId(string Value)
{
    /// <inheritdoc cref="MeetupId.TryParse"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out SeriesId id)
    {
        var isId = MeetupId.TryParse(text, out var read);
        id = new(read.Value);
        return isId;
    }

    public override string ToString() => Value;
}

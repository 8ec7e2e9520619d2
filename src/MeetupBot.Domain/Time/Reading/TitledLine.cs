namespace MeetupBot.Domain.Time.Reading;

/// <summary>A line such as "Coffee in Leeds Sat 10am", parted into what it is and when.</summary>
/// <param name="Title">Null when the line only says when.</param>
/// <param name="When">Text for <see cref="WhenReader"/>; null when the line says no time.</param>
/// <param name="Rest">What stands behind the times, which may be a place; null when nothing does.</param>
/// <param name="IsPlain">Whether this is its one sensible reading. Otherwise the person is asked.</param>
public sealed record TitledLine(string? Title, string? When, string? Rest, bool IsPlain);

using NodaTime;

namespace MeetupBot.Domain.Time;

/// <summary>Reads how long a meetup takes.</summary>
public static class DurationReader
{
    /// <summary>Null when the text is unreadable, shorter than a minute or longer than 7 days.</summary>
    public static Duration? Read(string? text) => throw new NotImplementedException();
}

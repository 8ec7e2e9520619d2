namespace MeetupBot.Domain.Time;

/// <summary>Reads the moment at which a poll closes.</summary>
public static class ClosesReader
{
    /// <summary>Exactly one moment, never a whole day: a date without a time closes at 23:59 in the reader's zone.</summary>
    public static WhenReading Read(string? text, ReadingContext context) => throw new NotImplementedException();
}

using NodaTime;

namespace MeetupBot.Domain.Time;

public static class DurationText
{
    /// <summary>"2 h", "1 h 30 min", "45 min", "3 days"; whole minutes, read back by <see cref="DurationReader"/>.</summary>
    public static string Of(Duration duration) => throw new NotImplementedException();
}

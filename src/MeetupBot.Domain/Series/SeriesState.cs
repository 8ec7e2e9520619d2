namespace MeetupBot.Domain.Series;

public enum SeriesState
{
    /// <summary>It proposes its meetups.</summary>
    Running,

    /// <summary>It proposes nothing until somebody lets it go on, or until the day of its pause.</summary>
    Paused,

    /// <summary>It was stopped, or has had all its dates.</summary>
    Stopped,
}

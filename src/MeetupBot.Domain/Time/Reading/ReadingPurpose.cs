namespace MeetupBot.Domain.Time.Reading;

/// <summary>What a time is read for, which decides its bounds and the words of an answer.</summary>
public enum ReadingPurpose
{
    /// <summary>The candidate times of a meetup.</summary>
    Meetup,

    /// <summary>When a poll closes.</summary>
    Closing,

    /// <summary>The new time of a meetup.</summary>
    Edit,

    /// <summary>The time of a poll that its organizer decides for.</summary>
    Decision,

    /// <summary>How long somebody takes no part in coffee rounds.</summary>
    Pause,

    /// <summary>The days of a visit.</summary>
    Visit,
}

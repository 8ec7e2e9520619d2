namespace MeetupBot.Storage;

/// <summary>One person's answer to one meetup.</summary>
internal interface IKeptAnswer
{
    string Meetup { get; }

    /// <summary>Unix milliseconds.</summary>
    long AnsweredAt { get; }
}

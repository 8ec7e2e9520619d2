namespace MeetupBot.Features;

/// <summary>What waits for its time, as stored: never given a new meaning.</summary>
public static class DueKinds
{
    public const string PollClose = "poll.close";
    public const string PollNudge = "poll.nudge";

    /// <summary>A poll that closed without a time, and that nobody took up.</summary>
    public const string PollExpire = "poll.expire";

    /// <summary>Prefix of the two kinds of reminders.</summary>
    public const string Remind = "remind.";

    public const string RemindMember = "remind.member";
    public const string RemindChannel = "remind.channel";
    public const string MeetupOver = "meetup.over";

    /// <summary>A card whose distances would grow untrue.</summary>
    public const string CardDistance = "card.distance";
}

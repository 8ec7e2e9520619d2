namespace MeetupBot.Features;

/// <summary>What waits for its time, as stored: never given a new meaning.</summary>
public static class DueKinds
{
    public const string PollClose = "poll.close";
    public const string PollNudge = "poll.nudge";

    /// <summary>Prefix of the two kinds of reminders.</summary>
    public const string Remind = "remind.";

    public const string RemindMember = "remind.member";
    public const string RemindChannel = "remind.channel";
    public const string MeetupOver = "meetup.over";
}

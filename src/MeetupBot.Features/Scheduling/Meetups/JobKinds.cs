namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>What waits for its time, as stored: never given a new meaning.</summary>
internal static class JobKinds
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

    /// <summary>Half an hour before the start: the card takes check-ins.</summary>
    public const string CheckInOpens = "checkin.open";

    /// <summary>Twelve hours after the end: it takes none any more.</summary>
    public const string CheckInCloses = "checkin.close";

    /// <summary>The recap is posted, and everybody who was there is asked whom they met.</summary>
    public const string FollowUp = "followup";

    /// <summary>One of them is asked, after their quiet hours.</summary>
    public const string AskWhoMet = "followup.ask";

    /// <summary>A full meetup with a waitlist: who is going is asked once whether they still are.</summary>
    public const string StillComing = "still.coming";

    /// <summary>Two weeks after an introduction: did they meet?</summary>
    public const string AskIntroduced = "intro.ask";

    public const string CoffeeRound = "coffee.round";

    /// <summary>One group of a round is introduced, or who is left out is told so.</summary>
    public const string CoffeeGroup = "coffee.group";

    /// <summary>Somebody who lives where another is going is asked whether they would like to meet.</summary>
    public const string VisitAsk = "visit.ask";

    public const string PromiseReminder = "promise.remind";
    public const string ReconnectNudge = "reconnect";
    public const string Digest = "digest";
}

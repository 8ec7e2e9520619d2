namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Kinds of jobs, as stored. A kind is never given a new meaning.</summary>
internal static class JobKinds
{
    public const string PollClose = "poll.close";
    public const string PollNudge = "poll.nudge";

    /// <summary>A poll closed without a time and nobody continued it.</summary>
    public const string PollExpire = "poll.expire";

    /// <summary>The common prefix of both kinds of reminders.</summary>
    public const string Remind = "remind.";

    public const string RemindMember = "remind.member";
    public const string RemindChannel = "remind.channel";
    public const string MeetupOver = "meetup.over";

    /// <summary>Redraws a card before its relative times become wrong.</summary>
    public const string CardDistance = "card.distance";

    /// <summary>Half an hour before the start: check-in opens on the card.</summary>
    public const string CheckInOpens = "checkin.open";

    /// <summary>Twelve hours after the end: check-in closes on the card.</summary>
    public const string CheckInCloses = "checkin.close";

    /// <summary>Posts the recap and asks everyone who was there whom they met.</summary>
    public const string FollowUp = "followup";

    /// <summary>Asks one of them, after their quiet hours.</summary>
    public const string AskWhoMet = "followup.ask";

    /// <summary>Asks members going to a full meetup with a waitlist, once, whether they still come.</summary>
    public const string StillComing = "still.coming";

    /// <summary>Two weeks after an introduction: asks whether they met.</summary>
    public const string AskIntroduced = "intro.ask";

    public const string CoffeeRound = "coffee.round";

    /// <summary>Introduces one group of a coffee round, or tells a member who was left out.</summary>
    public const string CoffeeGroup = "coffee.group";

    /// <summary>Asks a member who lives where another is going whether they would like to meet.</summary>
    public const string VisitAsk = "visit.ask";

    public const string PromiseReminder = "promise.remind";
    public const string ReconnectNudge = "reconnect";
    public const string Digest = "digest";
}

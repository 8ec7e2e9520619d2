namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>
/// Kinds of jobs that a feature below their handler schedules, as stored. A kind is never given a new meaning. Every other kind stands in
/// its job.
/// </summary>
internal static class JobKinds
{
    public const string PollNudge = "poll.nudge";

    public const string MeetupOver = "meetup.over";

    /// <summary>Half an hour before the start: check-in opens on the card.</summary>
    public const string CheckInOpens = "checkin.open";

    /// <summary>Twelve hours after the end: check-in closes on the card.</summary>
    public const string CheckInCloses = "checkin.close";

    /// <summary>Asks one attendee whom they met, after their quiet hours.</summary>
    public const string AskWhoMet = "followup.ask";
}

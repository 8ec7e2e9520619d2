using MeetupBot.Application.Newcomers;
using MeetupBot.Features.Attendance.CheckIn;
using MeetupBot.Features.Attendance.FollowUp;
using MeetupBot.Features.Attendance.WhoMet;
using MeetupBot.Features.Community.Digest;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Features.Introductions.Promises;
using MeetupBot.Features.Introductions.Reconnect;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Organize;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Features.Scheduling.Vote;

namespace MeetupBot.SandboxHost;

/// <summary>
/// Says in the past tense what a job did, for "Just happened" on the sandbox's page. The job itself says what it will do. A test holds that every
/// kind of job is here.
/// </summary>
public static class PastWork
{
    private static readonly Dictionary<string, Func<string, string>> Sentences = new(StringComparer.Ordinal)
    {
        [AskWhoJob.Kind] = _ => "It was asked who somebody new is",
        [RetryCardJob.Kind] = title => $"The card of {title} was tried again",
        [RetryEventJob.Kind] = title => $"The event of {title} was tried again",
        [OrganizerNewsJob.Kind] = _ => "Organizers heard about their spaces",
        [RelativeTimeRefreshJob.Kind] = title => $"The card of {title} counted down",
        [MovedJob.Kind] = title => $"Guests of {title} heard that it moved",
        [NudgeVotersJob.Kind] = title => $"People who hadn't answered about {title} were reminded",
        [ExpirePollJob.Kind] = title => $"The last time of {title} has passed",
        [ClosePollJob.Kind] = title => $"The poll for {title} closed",
        [StillComingJob.Kind] = title => $"If {title} was full, it was asked who still comes",
        [RemindMemberJob.Kind] = title => $"The reminder of {title} went out",
        [RemindChannelJob.Kind] = title => $"The reminder of {title} went to the channel",
        [AskWhoMetJob.Kind] = title => $"People were asked whom they met at {title}",
        [FollowUpJob.Kind] = title => $"The recap of {title} went out",
        [MeetupOverJob.Kind] = title => $"{title} ended",
        [CheckInClosesJob.Kind] = title => $"Check-in closed for {title}",
        [CheckInOpensJob.Kind] = title => $"Check-in opened for {title}",
        [DigestJob.Kind] = _ => "The monthly digest went out",
        [AskLocalsJob.Kind] = _ => "Somebody heard of a visitor",
        [CoffeeRoundJob.Kind] = _ => "Coffee round: people were matched",
        [CoffeeGroupJob.Kind] = _ => "Coffee round: a group was introduced",
        [AskIntroducedJob.Kind] = _ => "People who were introduced were asked whether they met",
        [ReportJob.Kind] = _ => "A report went to the organizers",
        [RemindPromiseJob.Kind] = _ => "Somebody was reminded of a promise",
        [ReconnectJob.Kind] = _ => "Somebody was reminded of a person not seen for months",
    };

    /// <returns>The kind itself when this release does not know it.</returns>
    public static string Describe(string kind, string title) => Sentences.TryGetValue(kind, out var sentence) ? sentence(title) : kind;
}

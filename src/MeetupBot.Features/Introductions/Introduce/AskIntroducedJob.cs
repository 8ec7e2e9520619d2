using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Asks each introduced member after two weeks whether they met. It asks once more, two weeks later, when the answer was "not yet".
/// </summary>
internal sealed class AskIntroducedJob(
    IntroducedCard introducedCard,
    IntroductionOutcomes outcomes,
    MeetupsOptions options,
    Notifier notifier,
    Session session) : IChecksPeople
{
    public const int First = 1;
    public const int Last = 2;

    public static readonly Duration After = Duration.FromDays(14);

    /// <summary>A poll that closes by then may still find a time.</summary>
    private static readonly Duration PollGrace = Duration.FromDays(1);

    public static string Kind => JobKinds.AskIntroduced;

    public static string Describe(string title) => "Who was introduced is asked whether they met";

    public void Schedule(Introduction introduction, MemberId member, Instant at, int time) => session.Due.Schedule(new DueItem
    {
        Kind = JobKinds.AskIntroduced,
        Key = KeyOf(introduction.Id, member),
        MemberId = member,
        DueAt = at,
        Payload = string.Create(CultureInfo.InvariantCulture, $"{introduction.Id}:{time}"),
    });

    public static string KeyOf(IntroductionId introduction, MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"{JobKinds.AskIntroduced}:{introduction}:{member.Value}");

    public IReadOnlyList<MemberId> PeopleOf(JobContext job) => job.Item.Payload?.Split(':') is [var id, _]
        ? [.. session.Introductions.Members(new IntroductionId(id)).Select(member => member.MemberId)]
        : [];

    public void Run(JobContext job)
    {
        if (job.Item is not { MemberId: { } member, Payload: { } payload } || payload.Split(':') is not [var id, var time])
            return;
        if (session.Introductions.Find(new IntroductionId(id)) is not { State: IntroductionState.Open } introduction)
            return;
        if (session.Introductions.Member(introduction.Id, member) is not { Outcome: null or IntroductionOutcome.NotYet } own)
            return;
        var asked = int.Parse(time, CultureInfo.InvariantCulture);
        if (PlannedUntil(job, introduction) is { } later)
            Schedule(introduction, member, later, asked);
        else
            Ask(job, introduction, own, asked);
    }

    private void Ask(JobContext job, Introduction introduction, IntroductionMember own, int asked)
    {
        var others = outcomes.NotMetYet(introduction, own.MemberId);
        if (introducedCard.Ask(introduction, own.MemberId, others, asked) is not { } card)
            return;
        session.Introductions.Save(own with { AskedAt = job.Now });
        notifier.Notify(own.MemberId, new Notification(card) { MayMention = false, Names = others });
    }

    /// <summary>The end of what they have planned; null when they have planned nothing.</summary>
    private Instant? PlannedUntil(JobContext job, Introduction introduction)
    {
        foreach (var id in session.Introductions.Meetups(introduction.Id))
        {
            var until = session.Meetups.Find(id) switch
            {
                { State: MeetupState.Scheduled, Span: { } span } => span.End + options.FollowUpDelay,
                { State: MeetupState.Polling, PollClosesAt: { } closes } => closes + PollGrace,
                _ => (Instant?)null,
            };
            if (until > job.Now)
                return until;
        }

        return null;
    }
}

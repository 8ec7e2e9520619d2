using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Two weeks after an introduction each is asked whether they met; once more, two weeks later, who says not yet.</summary>
internal sealed class AskIntroducedJob(
    IntroducedCard introducedCard,
    OutcomeService outcomeService,
    MeetupsOptions options,
    Notifier notifier,
    Session session) : IJob<AskIntroducedPayload?>, IChecksPeople<AskIntroducedPayload?>
{
    public const int First = 1;
    public const int Last = 2;

    /// <summary>A poll that closes by then may still find a time.</summary>
    private static readonly Duration PollGrace = Duration.FromDays(1);

    public static string Kind => "intro.ask";

    public static string Describe(string title) => "People who were introduced are asked whether they met";

    public static string DescribeDone(string title) => "People who were introduced were asked whether they met";

    public static AskIntroducedPayload? Read(string? payload) => AskIntroducedPayload.Read(payload);

    public void Schedule(Introduction introduction, MemberId member, Instant at, int time) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = KeyOf(introduction.Id, member),
        MemberId = member,
        DueAt = at,
        Payload = new AskIntroducedPayload(introduction.Id, time).Text,
    });

    public static string KeyOf(IntroductionId introduction, MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind}:{introduction}:{member.Value}");

    public IReadOnlyList<MemberId> PeopleOf(JobContext job, AskIntroducedPayload? payload) => payload is { } asked
        ? [.. session.Introductions.Members(asked.Introduction).Select(member => member.MemberId)]
        : [];

    public void Run(JobContext job, AskIntroducedPayload? payload)
    {
        if (job.Item.MemberId is not { } member || payload is not { } subject)
            return;
        if (session.Introductions.Find(subject.Introduction) is not { State: IntroductionState.Open } introduction)
            return;
        if (session.Introductions.Member(introduction.Id, member) is not { Outcome: null or IntroductionOutcome.NotYet } own)
            return;
        var asked = subject.Time;
        if (PlannedUntil(job, introduction) is { } later)
            Schedule(introduction, member, later, asked);
        else
            Ask(job, introduction, own, asked);
    }

    private void Ask(JobContext job, Introduction introduction, IntroductionMember own, int asked)
    {
        var apart = session.NoThanks.SaidBy(own.MemberId);
        var others = outcomeService.FindNotMetYet(introduction, own.MemberId).Where(other => !apart.Contains(other)).ToList();
        if (introducedCard.DrawQuestion(introduction, own.MemberId, others, asked) is not { } card)
            return;
        session.Introductions.Save(own with { AskedAt = job.Now });
        notifier.Notify(own.MemberId, new Notification(card) { MayMention = false, Names = others, Fact = IntroductionTopic.WriteFact(introduction) });
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

/// <summary>The payload of the item that asks about an introduction.</summary>
/// <param name="Time">1 for the first time that it is asked, 2 for the last.</param>
internal readonly record struct AskIntroducedPayload(IntroductionId Introduction, int Time)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Introduction}:{Time}");

    /// <returns>Null where it can't be read.</returns>
    public static AskIntroducedPayload? Read(string? payload) => payload?.Split(':') is [var id, var time]
        ? new AskIntroducedPayload(new IntroductionId(id), int.Parse(time, CultureInfo.InvariantCulture))
        : null;
}

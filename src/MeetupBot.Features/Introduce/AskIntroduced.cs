using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introduce;

/// <summary>Two weeks after an introduction each is asked whether they met; once more, two weeks later, who says not yet.</summary>
public sealed class AskIntroduced : IChecksPeople
{
    public const int First = 1;
    public const int Last = 2;

    public static readonly Duration After = Duration.FromDays(14);

    /// <summary>A poll that closes by then may still come to a time.</summary>
    private static readonly Duration PollGrace = Duration.FromDays(1);

    public string Kind => DueKinds.AskIntroduced;

    public string Describe(string title) => "Who was introduced is asked whether they met";

    public static void Schedule(Session session, Introduction introduction, MemberId member, Instant at, int time) => session.Due.Schedule(new DueItem
    {
        Kind = DueKinds.AskIntroduced,
        Key = KeyOf(introduction.Id, member),
        MemberId = member,
        DueAt = at,
        Payload = string.Create(CultureInfo.InvariantCulture, $"{introduction.Id}:{time}"),
    });

    public static string KeyOf(IntroductionId introduction, MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"{DueKinds.AskIntroduced}:{introduction}:{member.Value}");

    public IReadOnlyList<MemberId> PeopleOf(DueTurn turn) => turn.Item.Payload?.Split(':') is [var id, _]
        ? [.. turn.Session.Introductions.Members(new IntroductionId(id)).Select(member => member.MemberId)]
        : [];

    public void Run(DueTurn turn)
    {
        if (turn.Item is not { MemberId: { } member, Payload: { } payload } || payload.Split(':') is not [var id, var time])
            return;
        if (turn.Session.Introductions.Find(new IntroductionId(id)) is not { State: IntroductionState.Open } introduction)
            return;
        if (turn.Session.Introductions.Member(introduction.Id, member) is not { Outcome: null or IntroductionOutcome.NotYet } own)
            return;
        var asked = int.Parse(time, CultureInfo.InvariantCulture);
        if (PlannedUntil(turn, introduction) is { } later)
            Schedule(turn.Session, introduction, member, later, asked);
        else
            Ask(turn, introduction, own, asked);
    }

    private static void Ask(DueTurn turn, Introduction introduction, IntroductionMember own, int asked)
    {
        var others = new IntroductionOutcomes(turn.Session, introduction).NotMetYet(own.MemberId);
        if (IntroducedCard.Ask(turn.Session, introduction, own.MemberId, others, asked) is not { } card)
            return;
        turn.Session.Introductions.Save(own with { AskedAt = turn.Now });
        turn.Scope.Messenger.Tell(own.MemberId, new Telling(card) { MayMention = false, Names = others });
    }

    /// <summary>When what they have planned is over; null: they have nothing planned.</summary>
    private static Instant? PlannedUntil(DueTurn turn, Introduction introduction)
    {
        foreach (var id in turn.Session.Introductions.Meetups(introduction.Id))
        {
            var until = turn.Session.Meetups.Find(id) switch
            {
                { State: MeetupState.Scheduled, Span: { } span } => span.End + turn.Scope.Options.FollowUpDelay,
                { State: MeetupState.Polling, PollClosesAt: { } closes } => closes + PollGrace,
                _ => (Instant?)null,
            };
            if (until > turn.Now)
                return until;
        }

        return null;
    }
}

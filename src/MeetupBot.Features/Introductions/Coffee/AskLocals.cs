using MeetupBot.Application.Names;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Jobs;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Somebody who takes part in coffee rounds in an area is asked whether they would like to meet a visitor.</summary>
internal sealed class AskLocals(Notifier notifier, EffectiveSettings settings, Session session) : IChecksPeople
{
    public static string Kind => JobKinds.VisitAsk;

    public static string Describe(string title) => "Somebody is told of a visitor";

    /// <returns>How many are asked: one item each, so that a crash between two of them neither repeats nor skips anybody.</returns>
    internal int Schedule(Visit visit, LocalDate today, Instant now)
    {
        var key = Area.Key(visit.Area);
        var asked = session.Coffee.TakingPart(visit.CommunityId, today)
            .Where(one => one.MemberId != visit.MemberId && Area.Key(one.Area) == key)
            .Select(one => one.MemberId)
            .Except(session.NoThanks.Of(visit.MemberId))
            .ToList();
        foreach (var member in asked)
        {
            session.Due.Schedule(new DueItem
            {
                Kind = JobKinds.VisitAsk,
                Key = string.Create(CultureInfo.InvariantCulture, $"{JobKinds.VisitAsk}:{visit.Id}:{member.Value}"),
                MemberId = member,
                DueAt = now,
                Payload = visit.Id,
            });
        }

        return asked.Count;
    }

    /// <summary>The visitor; whoever is told has nothing to do with it if they are gone.</summary>
    public IReadOnlyList<MemberId> PeopleOf(DueTurn turn) =>
        turn.Item.Payload is { } id && session.Visits.Find(id) is { } visit ? [visit.MemberId] : [];

    public void Run(DueTurn turn)
    {
        if (turn.Item is not { MemberId: { } member, Payload: { } id } || session.Visits.Find(id) is not { } visit)
            return;
        if (session.Members.Here([member]).Count == 0 || session.NoThanks.IsBetween(member, visit.MemberId)
            || session.Coffee.Find(visit.CommunityId, member) is null)
            return;
        if (Card(turn, visit, member) is { } card)
            notifier.Notify(member, new Telling(card) { MayMention = false, Names = [visit.MemberId] });
    }

    private Card? Card(DueTurn turn, Visit visit, MemberId member)
    {
        if (new Naming(session, member).NameOf(visit.MemberId) is not { } name || session.Members.Find(member) is not { } reader)
            return null;
        var phrases = new TimePhrases(settings.ZoneOf(reader), turn.Now);
        return new Card(
            new Block.Paragraph((RichText)(name + Words.IsIn(visit.Area)) + VisitText.Days(visit, phrases) + ". " + Words.LikeToMeet),
            new Block.Buttons(
                new Button(Words.IdLikeTo, new(Actions.VisitWant, visit.Id), ButtonTone.Primary),
                new Button(Words.NotThisTime, new(Actions.VisitNo, visit.Id))),
            new Block.Small(Words.VisitPollAt(VisitAnswers.Enough, name)))
        {
            Tone = CardTone.Open,
            Summary = Words.VisitorComes(visit.Area),
        };
    }
}

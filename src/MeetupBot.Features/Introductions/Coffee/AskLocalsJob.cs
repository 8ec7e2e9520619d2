using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Asks people who take part in coffee rounds in an area whether they would like to meet a visitor.</summary>
internal sealed class AskLocalsJob(Notifier notifier, EffectiveSettings settings, Session session) : IChecksPeople
{
    public static string Kind => JobKinds.VisitAsk;

    public static string Describe(string title) => "Somebody is told of a visitor";

    /// <returns>
    /// The number of people who will be asked. Each has an item of their own, so that a crash neither repeats nor skips anybody.
    /// </returns>
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

    /// <summary>The visitor. If they have left, nobody is asked about them.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job) =>
        job.Item.Payload is { } id && session.Visits.Find(id) is { } visit ? [visit.MemberId] : [];

    public void Run(JobContext job)
    {
        if (job.Item is not { MemberId: { } member, Payload: { } id } || session.Visits.Find(id) is not { } visit)
            return;
        if (session.Members.Here([member]).Count == 0 || session.NoThanks.IsBetween(member, visit.MemberId)
            || session.Coffee.Find(visit.CommunityId, member) is null)
            return;
        if (Card(job, visit, member) is { } card)
            notifier.Notify(member, new Notification(card) { MayMention = false, Names = [visit.MemberId] });
    }

    private Card? Card(JobContext job, Visit visit, MemberId member)
    {
        if (new NameVisibility(session, member).NameOf(visit.MemberId) is not { } name || session.Members.Find(member) is not { } reader)
            return null;
        var phrases = new TimePhrases(settings.ZoneOf(reader), job.Now);
        return new Card(
            new Block.Paragraph((RichText)(name + Words.IsIn(visit.Area)) + VisitText.Days(visit, phrases) + ". " + Words.LikeToMeet),
            new Block.Buttons(
                new Button(Words.IdLikeTo, new(ButtonNames.VisitWant, visit.Id), ButtonTone.Primary),
                new Button(Words.NotThisTime, new(ButtonNames.VisitNo, visit.Id))),
            new Block.Footer(Words.VisitPollAt(VisitButtons.Enough, name)))
        {
            Tone = CardTone.Open,
            Summary = Words.VisitorComes(visit.Area),
        };
    }
}

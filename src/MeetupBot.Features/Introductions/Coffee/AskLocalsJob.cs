using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Somebody who takes part in coffee rounds in an area is asked whether they would like to meet a visitor.</summary>
internal sealed class AskLocalsJob(
    Notifier notifier,
    EffectiveSettings settings,
    NameVisibilityReader nameVisibility,
    Session session) : IJob<string>, IChecksPeople<string>
{
    /// <summary>How often one visitor has the same person asked in a day, as with introductions. The visitor sees no difference.</summary>
    private const int MostADay = 3;

    public static string Kind => "visit.ask";

    public static string Describe(string title) => "Somebody hears of a visitor";

    public static string DescribeDone(string title) => "Somebody heard of a visitor";

    /// <summary>The visit's id.</summary>
    public static string Read(string? payload) => payload ?? "";

    /// <summary>One item each, so that a crash between two of them neither repeats nor skips anybody.</summary>
    /// <param name="answered">Those whose answer holds, and who are not asked.</param>
    internal void Schedule(Visit visit, LocalDate today, Instant now, IReadOnlySet<MemberId> answered)
    {
        var key = Area.Key(visit.Area);
        var living = session.Coffee.TakingPart(visit.CommunityId, today)
            .Where(one => one.MemberId != visit.MemberId && Area.Key(one.Area) == key)
            .Select(one => one.MemberId)
            .ToList();
        foreach (var member in living.Where(member => !answered.Contains(member)))
        {
            session.Due.Schedule(new DueItem
            {
                Kind = Kind,
                Key = string.Create(CultureInfo.InvariantCulture, $"{Kind}:{visit.Id}:{member.Value}"),
                MemberId = member,
                DueAt = now,
                Payload = visit.Id,
            });
        }
    }

    /// <summary>The visitor; whoever is told has nothing to do with it if they are gone.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job, string payload) =>
        session.Visits.Find(payload) is { } visit ? [visit.MemberId] : [];

    public void Run(JobContext job, string payload)
    {
        if (job.Item.MemberId is not { } member || session.Visits.Find(payload) is not { } visit)
            return;
        if (session.Members.Here([member]).Count == 0 || session.NoThanks.IsBetween(member, visit.MemberId)
            || session.Coffee.Find(visit.CommunityId, member) is null)
            return;
        if (Card(job, visit, member) is { } card && MayAsk(visit.MemberId, member, job.Now))
            notifier.Notify(member, new Notification(card) { MayMention = false, Names = [visit.MemberId], Fact = VisitTopic.WriteQuestion(visit) });
    }

    private bool MayAsk(MemberId visitor, MemberId member, Instant now) => Enumerable.Range(1, MostADay).Any(number =>
        session.ProcessedInteractions.TryClaim(
            string.Create(CultureInfo.InvariantCulture, $"{Kind}:{visitor.Value}:{member.Value}:{number}"), now + Duration.FromDays(1)));

    private Card? Card(JobContext job, Visit visit, MemberId member)
    {
        if (nameVisibility.ReadFor(member).NameOf(visit.MemberId) is not { } name || session.Members.Find(member) is not { } reader)
            return null;
        var phrases = new TimePhrases(settings.ZoneOf(reader), job.Now);
        return new Card(
            new Block.Paragraph((RichText)(name + Words.IsIn(visit.Area)) + VisitText.WriteDays(visit, phrases) + ". " + Words.LikeToMeet),
            new Block.Buttons(
                new Button(Words.IdLikeTo, new(VisitButtons.WantButton, visit.Id), ButtonTone.Primary),
                new Button(Words.NotThisTime, new(VisitButtons.NoButton, visit.Id))),
            new Block.Footer(Words.VisitPollAt(VisitButtons.Enough, name)))
        {
            Tone = CardTone.Open,
            Summary = Words.VisitorComes(visit.Area),
        };
    }
}

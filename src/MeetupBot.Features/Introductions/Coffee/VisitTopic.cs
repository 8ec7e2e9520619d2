using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime.Text;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>
/// A visit: the other is still there, nobody said no thanks, its days are the same, and who wants to meet the visitor still does. Whether to
/// propose times is asked by how many the visitor was told of.
/// </summary>
internal sealed class VisitTopic(Session session, VisitInterestReader visitInterestReader) : ITopic
{
    public const string Name = "visit";

    private const string Ready = "ready";

    /// <summary>Between the days of a question.</summary>
    private const char Until = '/';

    /// <summary>Somebody is asked whether they would like to meet the visitor in these days.</summary>
    public static Fact WriteQuestion(Visit visit) => new(Name, $"{visit.Id}:{DaysOf(visit)}");

    /// <summary>Somebody would like to meet the visitor.</summary>
    public static Fact WriteInterest(Visit visit, MemberId by) => new(Name, string.Create(CultureInfo.InvariantCulture, $"{visit.Id}:{by.Value}"));

    /// <summary>Enough people would like to meet the visitor, who has not proposed times yet.</summary>
    public static Fact WriteReady(Visit visit) => new(Name, $"{visit.Id}:{Ready}");

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        var parts = detail.Split(':');
        if (card is null || item.MemberId is not { } reader || session.Visits.Find(parts[0]) is not { } visit)
            return null;
        if (parts is [_, Ready])
            return visit.MeetupId is null && visitInterestReader.CountTold(visit) >= VisitButtons.Enough ? new Told(card) : null;
        // An earlier version wrote no days.
        var isQuestion = parts.Length == 1 || parts[1].Contains(Until);
        var other = isQuestion ? visit.MemberId : new MemberId(long.Parse(parts[1], CultureInfo.InvariantCulture));
        var holds = session.Members.Here([other]).Count > 0 && !session.NoThanks.IsBetween(reader, other) && (isQuestion
            ? session.Coffee.Find(visit.CommunityId, reader) is not null && (parts.Length == 1 || parts[1] == DaysOf(visit))
            : session.Visits.Answers(visit.Id).Any(answer => answer.MemberId == other && answer.Wants));
        return holds ? new Told(card) : null;
    }

    private static string DaysOf(Visit visit) => LocalDatePattern.Iso.Format(visit.FirstDay) + Until + LocalDatePattern.Iso.Format(visit.LastDay);
}

using System.Globalization;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Reconnect;

/// <summary>
/// Once a month, who asked for it hears of one person whom they have met and have not seen for months; of the same one not again for
/// half a year. Whom it was about travels with the item, also while a member has turned it off.
/// </summary>
public sealed class ReconnectNudge : IChecksPeople
{
    private static readonly Duration Every = Duration.FromDays(30);

    /// <summary>After it was turned on.</summary>
    private static readonly Duration First = Duration.FromDays(1);

    /// <summary>If all of these have left, the next month has others.</summary>
    private const int MostChecked = 5;

    public string Kind => DueKinds.ReconnectNudge;

    public string Describe(string title) => "Who asked for it hears of somebody whom they have not seen for months";

    /// <summary>A member has turned it on. What is planned already stays.</summary>
    public static void Plan(Session session, Member member, Instant now)
    {
        if (member.Reconnect && session.Due.Find(KeyOf(member.Id)) is null)
            Schedule(session, member.Id, now + First, "");
    }

    public IReadOnlyList<MemberId> PeopleOf(DueTurn turn) => turn.Item.MemberId is { } id && turn.Session.Members.Find(id) is { Reconnect: true }
        ? [.. LongUnseen.All(turn.Session, id, ToldOf.Read(turn.Item.Payload).Since(turn.Now), turn.Now).Take(MostChecked).Select(found => found.Member.Id)]
        : [];

    public void Run(DueTurn turn)
    {
        if (turn.Item.MemberId is not { } id || turn.Session.Members.Find(id) is not { ForgottenAt: null } member)
            return;
        var told = ToldOf.Read(turn.Item.Payload).Since(turn.Now);
        if (member.Reconnect && LongUnseen.All(turn.Session, id, told, turn.Now).FirstOrDefault() is { } found)
        {
            var phrases = new Cards.TimePhrases(turn.Scope.Messenger.ZoneOf(member), turn.Now);
            turn.Scope.Messenger.Tell(id, new Telling(ReconnectCard.Of(found, phrases)) { MayMention = false, Names = [found.Member.Id] });
            told = told.With(found.Member.Id, turn.Now);
        }

        if (member.Reconnect || !told.IsEmpty)
            Schedule(turn.Session, id, turn.Now + Every, told.Text);
    }

    private static void Schedule(Session session, MemberId member, Instant at, string told) => session.Due.Schedule(new DueItem
    {
        Kind = DueKinds.ReconnectNudge,
        Key = KeyOf(member),
        MemberId = member,
        DueAt = at,
        Payload = told,
    });

    private static string KeyOf(MemberId member) => string.Create(CultureInfo.InvariantCulture, $"{DueKinds.ReconnectNudge}:{member.Value}");
}

using System.Globalization;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introduce;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Coffee;

/// <summary>One group of a coffee round is introduced. Whoever has left, or said no thanks, since the round was worked out is not.</summary>
public sealed class IntroduceGroup : IChecksPeople
{
    public string Kind => DueKinds.CoffeeGroup;

    public string Describe(string title) => "Coffee round: a group is introduced";

    internal static void Schedule(Session session, RoundGroup group, int number, Instant at) => session.Due.Schedule(new DueItem
    {
        Kind = DueKinds.CoffeeGroup,
        Key = string.Create(CultureInfo.InvariantCulture, $"{DueKinds.CoffeeGroup}:{group.Round}:{number}"),
        DueAt = at,
        Payload = group.Payload,
    });

    public IReadOnlyList<MemberId> PeopleOf(DueTurn turn) => RoundGroup.Read(turn.Item.Payload!).Members;

    public void Run(DueTurn turn)
    {
        var group = RoundGroup.Read(turn.Item.Payload!);
        var here = StillThere(turn, group);
        if (here.Count > 1 && turn.Session.NoThanks.Among(here).Count == 0)
        {
            Introductions.Open(turn.Scope, turn.Session, group.Community, here, IntroductionOrigin.Coffee, group.Round, Words.CoffeeReason);
            return;
        }

        // Whoever is without a partner after all comes first in the next round.
        turn.Session.Coffee.SetLeftOut(group.Community, here, turn.Now);
        foreach (var member in here)
            turn.Scope.Messenger.Tell(member, new Telling(LeftOutCard.Of(turn, group.Community, member)) { MayMention = false });
    }

    private static IReadOnlyList<MemberId> StillThere(DueTurn turn, RoundGroup group) =>
    [
        .. turn.Session.Members
            .Here(group.Members.Select(member => turn.Session.Members.Find(member)?.MergedInto ?? member).Distinct())
            .Select(member => member.Id)
            .Where(member => turn.Session.Coffee.Find(group.Community, member) is not null),
    ];
}

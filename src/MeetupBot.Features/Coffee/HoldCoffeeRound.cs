using System.Globalization;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Coffee;

/// <summary>
/// Holds a coffee round, and plans the next. Who meets whom is worked out on a snapshot, which for thousands of members takes a second
/// or so; one short transaction then writes down the round, an item of due work for each group, and when the next round is. So after a
/// crash either none of it is there, and the round is held anew with the same seed, or all, and each group is introduced once by its own
/// item: nobody is introduced twice, nobody is forgotten.
/// </summary>
public sealed class HoldCoffeeRound : IPreparedJob, IChecksPeople
{
    public string Kind => DueKinds.CoffeeRound;

    public string Describe(string title) => "Coffee round: who takes part is matched";

    public object? Prepare(Session snapshot, DueItem item, Instant now, MeetupsOptions options) =>
        SettingsOf(snapshot, item) is { } settings
            ? RoundReader.Prepare(snapshot, settings, settings.Zone ?? options.TimeZone, item.DueAt, now)
            : null;

    /// <summary>Who has not been seen for longest; the others are asked for with their group.</summary>
    public IReadOnlyList<MemberId> PeopleOf(DueTurn turn) => SettingsOf(turn.Session, turn.Item) is { } settings
        ? RoundReader.SeenLongestAgo(turn.Session, settings, settings.Zone ?? turn.Scope.Options.TimeZone, turn.Now)
        : [];

    public void Run(DueTurn turn)
    {
        if (turn.Prepared is not PreparedRound round || SettingsOf(turn.Session, turn.Item) is not { } settings)
            return;
        if (turn.Session.Coffee.LastRound(settings.Id) is not { } last || last.DueAt < turn.Item.DueAt)
            Write(turn, settings, round);
        CoffeeRounds.PlanAfter(turn.Session, settings, turn.Scope.Options, turn.Item.DueAt, turn.Now);
    }

    /// <summary>Null where rounds were turned off, or where the community was linked and another one's settings hold now.</summary>
    private static Community? SettingsOf(Session session, DueItem item) =>
        long.TryParse(item.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && session.Communities.Find(new CommunityId(id)) is { CoffeeRhythm: not null } settings && settings.Id.Value == id
            ? settings
            : null;

    private static void Write(DueTurn turn, Community settings, PreparedRound round)
    {
        var (groups, leftOut) = (round.Plan.Groups, round.Plan.LeftOut);
        var id = turn.Session.Coffee.Add(new CoffeeRound
        {
            CommunityId = settings.Id,
            DueAt = turn.Item.DueAt,
            RanAt = turn.Now,
            Seed = round.Seed,
            Members = groups.Sum(group => group.Count) + leftOut.Count,
        });
        turn.Session.Coffee.SetLeftOut(settings.Id, groups.SelectMany(group => group), null);
        turn.Session.Coffee.SetLeftOut(settings.Id, leftOut, turn.Now);
        var number = 0;
        foreach (var group in groups.Concat(leftOut.Select(member => (IReadOnlyList<MemberId>)[member])))
            IntroduceGroup.Schedule(turn.Session, new RoundGroup(settings.Id, id, group), number++, turn.Now);
    }
}

using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Jobs;
using System.Globalization;
using MeetupBot.Domain.Members;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>
/// Holds a coffee round, and plans the next. Who meets whom is worked out on a snapshot, which for thousands of members takes a second
/// or so; one short transaction then writes down the round, an item of due work for each group, and when the next round is. So after a
/// crash either none of it is there, and the round is held anew with the same seed, or all, and each group is introduced once by its own
/// item: nobody is introduced twice, nobody is forgotten.
/// </summary>
internal sealed class HoldCoffeeRound(CoffeeRounds coffeeRounds, IntroduceGroup introduceGroup, EffectiveSettings effective, RoundReader roundReader, Session session) : IPreparedJob, IChecksPeople
{
    public static string Kind => JobKinds.CoffeeRound;

    public static string Describe(string title) => "Coffee round: who takes part is matched";

    public object? Prepare(DueItem item, Instant now) =>
        SettingsOf(item) is { } settings
            ? roundReader.Prepare(settings, effective.ZoneOf(settings), item.DueAt, now)
            : null;

    /// <summary>Who has not been seen for longest; the others are asked for with their group.</summary>
    public IReadOnlyList<MemberId> PeopleOf(DueTurn turn) => SettingsOf(turn.Item) is { } settings
        ? roundReader.SeenLongestAgo(settings, effective.ZoneOf(settings), turn.Now)
        : [];

    public void Run(DueTurn turn)
    {
        if (turn.Prepared is not PreparedRound round || SettingsOf(turn.Item) is not { } settings)
            return;
        if (session.Coffee.LastRound(settings.Id) is not { } last || last.DueAt < turn.Item.DueAt)
            Write(turn, settings, round);
        coffeeRounds.PlanAfter(settings, turn.Item.DueAt, turn.Now);
    }

    /// <summary>Null where rounds were turned off, or where the community was linked and another one's settings hold now.</summary>
    private Storage.Community? SettingsOf(DueItem item) =>
        long.TryParse(item.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && session.Communities.Find(new CommunityId(id)) is { CoffeeRhythm: not null } settings && settings.Id.Value == id
            ? settings
            : null;

    private void Write(DueTurn turn, Storage.Community settings, PreparedRound round)
    {
        var (groups, leftOut) = (round.Plan.Groups, round.Plan.LeftOut);
        var id = session.Coffee.Add(new CoffeeRound
        {
            CommunityId = settings.Id,
            DueAt = turn.Item.DueAt,
            RanAt = turn.Now,
            Seed = round.Seed,
            Members = groups.Sum(group => group.Count) + leftOut.Count,
        });
        session.Coffee.SetLeftOut(settings.Id, groups.SelectMany(group => group), null);
        session.Coffee.SetLeftOut(settings.Id, leftOut, turn.Now);
        var number = 0;
        foreach (var group in groups.Concat(leftOut.Select(member => (IReadOnlyList<MemberId>)[member])))
            introduceGroup.Schedule(new RoundGroup(settings.Id, id, group), number++, turn.Now);
    }
}

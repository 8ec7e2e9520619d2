using MeetupBot.Application.Jobs;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>
/// Runs a coffee round and plans the next one. The groups are computed on a snapshot, which takes about a second for thousands of members.
/// One short transaction then writes the round, a due item for each group, and the time of the next round. After a crash, either nothing
/// was written and the round runs again with the same seed, or everything was written and each group is introduced once by its own item.
/// </summary>
internal sealed class CoffeeRoundJob(
    CoffeeScheduleService coffeeScheduleService,
    CoffeeGroupJob coffeeGroupJob,
    EffectiveSettings effective,
    RoundReader roundReader,
    Session session) : IPreparedJob<CommunityId?>, IChecksPeople<CommunityId?>
{
    public static string Kind => "coffee.round";

    public static string Describe(string title) => "Coffee round: people are matched";

    public static string DescribeDone(string title) => "Coffee round: people were matched";

    public static CommunityId? Read(string? payload) => CommunityPayload.Read(payload);

    public object? Prepare(DueItem item, CommunityId? payload, Instant now) =>
        SettingsOf(payload) is { } settings
            ? roundReader.Prepare(settings, effective.ZoneOf(settings), item.DueAt, now)
            : null;

    /// <summary>Who has not been seen for longest; the others are asked for with their group.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job, CommunityId? payload) => SettingsOf(payload) is { } settings
        ? roundReader.SeenLongestAgo(settings, effective.ZoneOf(settings), job.Now)
        : [];

    public void Run(JobContext job, CommunityId? payload)
    {
        if (job.Prepared is not PreparedRound round || SettingsOf(payload) is not { } settings)
            return;
        if (session.Coffee.LastRound(settings.Id) is not { } last || last.DueAt < job.Item.DueAt)
            Write(job, settings, round);
        coffeeScheduleService.PlanAfter(settings, job.Item.DueAt, job.Now);
    }

    /// <summary>Null where rounds were turned off, or where the community was linked and another one's settings hold now.</summary>
    private Domain.Communities.Community? SettingsOf(CommunityId? community) =>
        community is { } id && session.Communities.Find(id) is { CoffeeRhythm: not null } settings && settings.Id == id
            ? settings
            : null;

    private void Write(JobContext job, Domain.Communities.Community settings, PreparedRound round)
    {
        var (groups, leftOut) = (round.Plan.Groups, round.Plan.LeftOut);
        var id = session.Coffee.Add(new CoffeeRound
        {
            CommunityId = settings.Id,
            DueAt = job.Item.DueAt,
            RanAt = job.Now,
            Seed = round.Seed,
            Members = groups.Sum(group => group.Count) + leftOut.Count,
        });
        session.Coffee.SetLeftOut(settings.Id, groups.SelectMany(group => group), null);
        session.Coffee.SetLeftOut(settings.Id, leftOut, job.Now);
        var number = 0;
        foreach (var group in groups.Concat(leftOut.Select(member => (IReadOnlyList<MemberId>)[member])))
            coffeeGroupJob.Schedule(new CoffeeGroupPayload(settings.Id, id, group), number++, job.Now);
    }
}

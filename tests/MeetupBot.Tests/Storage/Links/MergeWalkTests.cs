using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Storage.Stores;
using NodaTime;

namespace MeetupBot.Tests.Storage.Links;

/// <summary>Random histories of a few people, some of whom become one person and part again, in any order.</summary>
public class MergeWalkTests(ITestOutputHelper output) : StoreTests
{
    private const int Meetups = 6;
    private static readonly OptionSet[] Choices = [OptionSet.Create([0]), OptionSet.Create([1]), OptionSet.Create([0, 1])];

    private readonly List<Space> _spaces = [];
    private readonly List<MemberId> _people = [];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Parted_again_everyone_has_exactly_what_was_theirs(int seed)
    {
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        await SetUp(random);
        await Live(random, steps: 60);
        var before = await State();
        var merged = await MergeSome(random, chains: false);

        foreach (var account in merged.OrderBy(_ => random.Next()).ToList())
            await Part(account);

        Assert.Equal(before, await State());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_they_do_as_one_person_no_answer_is_lost_and_no_place_given_twice(int seed)
    {
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        await SetUp(random, capacity: 3);
        await Live(random, steps: 40);
        var merged = await MergeSome(random, chains: true);
        await Live(random, steps: 20);
        var (answered, met) = (await Answered(), await Count("encounter"));

        foreach (var account in merged.OrderBy(_ => random.Next()).ToList())
            await Part(account);

        Assert.True(await Count("encounter") >= met);
        Assert.Superset(answered.ToHashSet(), (await Answered()).ToHashSet());
        await Db.Read(session =>
        {
            foreach (var meetup in Enumerable.Range(0, Meetups).Select(index => session.Meetups.Find(IdOf(index))!))
                Assert.InRange(session.Rsvps.Find(meetup).Taken, 0, 3);
            Assert.Equal(0, session.Connection.First<long>(new Statement("SELECT COUNT(*) FROM member WHERE merged_into IS NOT NULL")));
            return session.Connection.First<long>(new Statement("SELECT COUNT(*) FROM member_merge"));
        });
    }

    public static TheoryData<int> Seeds() => new(Enumerable.Range(1, 25));

    private static MeetupId IdOf(int index) => new($"M00{index}");

    private async Task SetUp(Random random, int? capacity = null)
    {
        _spaces.Add(Space);
        for (var space = 1; space < 3; space++)
        {
            var (joined, _) = await Db.Write(session => session.Communities.Join($"platform{space}", "s", "S", Now));
            await Db.Write(session => session.Links.Link(Space.CommunityId, joined.CommunityId, Ana, Ana));
            _spaces.Add(joined);
        }

        for (var person = 0; person < 6; person++)
            _people.Add((await Db.Write(session => session.Members.See(
                _spaces[person % 3], new ObservedUser(_spaces[person % 3].Platform, $"p{person}", $"P{person}"), Now))).Member.Id);
        for (var index = 0; index < Meetups; index++)
        {
            var space = _spaces[random.Next(3)];
            var organizer = _people[random.Next(6)];
            await Add(Meetup("") with { Id = IdOf(index), Community = space.CommunityId, Space = space.Id, Organizer = organizer, Capacity = capacity });
            await Db.Write(session => session.Polls.SetOptions(IdOf(index), Poll.Create([MeetupTime.At(Now), MeetupTime.At(Now + Duration.FromHours(1))], London).Options));
        }
    }

    private async Task Live(Random random, int steps)
    {
        for (var step = 0; step < steps; step++)
            await Db.Write(session => Act(session, random));
    }

    private void Act(Session session, Random random)
    {
        var member = Alive(session, _people[random.Next(6)]);
        var other = Alive(session, _people[random.Next(6)]);
        var (id, now) = (IdOf(random.Next(Meetups)), Now + Duration.FromMinutes(random.Next(1000)));
        switch (random.Next(6))
        {
            case 0 or 1:
                session.Polls.Save(id, session.Polls.Ballot(id, member).SetYes(Choices[random.Next(3)], Choices[2]), now);
                break;
            case 2 or 3:
                var guests = session.Rsvps.Find(session.Meetups.Find(id)!);
                session.Rsvps.Save(id, guests, guests.Answer(member, (RsvpStatus)random.Next(3)).List, now);
                break;
            case 4 when member != other && session.Encounters.OwnEncounters(member).All(met => met.Other(member) != other):
                session.Connection.Execute(EncounterSql.Add, Encounter.Between(member, true, other, false) with
                {
                    CommunityId = Community.Id,
                    MeetupId = random.Next(2) == 0 ? id : null,
                    MetAt = now,
                });
                break;
            case 5:
                var meetup = session.Meetups.Find(id)!;
                session.Meetups.Update(meetup with { CoHosts = [.. meetup.CoHosts.Append(member).Distinct()] });
                session.Communities.SetOrganizers(_spaces[random.Next(3)].CommunityId, [.. session.Communities.Organizers(Community.Id), member]);
                break;
        }
    }

    /// <returns>Accounts that are one person's with others now.</returns>
    private async Task<List<string>> MergeSome(Random random, bool chains)
    {
        var merged = new HashSet<string>();
        for (var merges = 0; merges < 3; merges++)
        {
            var (one, other) = (random.Next(6), random.Next(6));
            await Db.Write(session =>
            {
                var (into, absorbed) = (Alive(session, _people[one]), Alive(session, _people[other]));
                if (into == absorbed || (!chains && (merged.Contains($"p{one}") || merged.Contains($"p{other}"))))
                    return;
                session.Merges.Merge(absorbed, into, Now + Duration.FromDays(1) + Duration.FromMinutes(merges));
                merged.Add($"p{one}");
                merged.Add($"p{other}");
            });
        }

        return [.. merged];
    }

    private Task Part(string account) => Db.Write(session =>
    {
        var owner = _spaces.SelectMany(space => session.Members.FindAnywhere(space.Platform, account)).First().Member.Id;
        session.Merges.Split(owner, own => own.ExternalId == account);
    });

    private static MemberId Alive(Session session, MemberId member) => session.Members.Find(member)!.MergedInto ?? member;

    /// <summary>Everything that belongs to somebody, without the numbers of rows.</summary>
    private Task<List<string>> State() => Db.Read(session => new[]
    {
        "SELECT 'ballot ' || meetup_id || ' ' || member_id || ' ' || yes || ' ' || answered_at FROM ballot",
        "SELECT 'rsvp ' || meetup_id || ' ' || member_id || ' ' || status || ' ' || place_in_line || ' ' || answered_at FROM rsvp",
        "SELECT 'met ' || low_member || ' ' || high_member || ' ' || COALESCE(meetup_id, '-') FROM encounter",
        "SELECT 'hosts ' || id || ' ' || organizer_id FROM meetup",
        "SELECT 'cohost ' || meetup_id || ' ' || member_id FROM cohost",
        "SELECT 'organizes ' || community_id || ' ' || member_id FROM community_organizer",
        "SELECT 'account ' || external_id || ' ' || member_id || ' ' || COALESCE(CAST(origin_id AS TEXT), '-') FROM account",
        "SELECT 'member ' || id || ' ' || name || ' ' || COALESCE(CAST(merged_into AS TEXT), '-') FROM member",
    }.SelectMany(sql => session.Connection.Query<string>(new Statement(sql)).Order(StringComparer.Ordinal)).ToList());

    private Task<List<string>> Answered() => Db.Read(session =>
        session.Connection.Query<string>(new Statement("SELECT DISTINCT 'b' || meetup_id FROM ballot UNION SELECT DISTINCT 'r' || meetup_id FROM rsvp")));

    private Task<long> Count(string table) => Db.Read(session => session.Connection.First<long>(new Statement($"SELECT COUNT(*) FROM {table}")));
}

using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Statistics;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

/// <summary>On random data, statements that decide for speed agree with the domain's rules.</summary>
public class RuleContractTests(ITestOutputHelper output) : StoreTests
{
    private const int Meetups = 8;
    private const int Encounters = 60;
    private static readonly Instant From = Now - Duration.FromDays(5);
    private static readonly Instant To = Now + Duration.FromDays(5);

    private readonly List<MemberId> _people = [];
    private CommunityId _elsewhere;

    public static TheoryData<int> Seeds() => new(Enumerable.Range(1, 25));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Who_has_been_at_a_meetup(int seed)
    {
        await Generate(seed);

        await Db.Read(session =>
        {
            PastPresence Presence(Meetup meetup, MemberId member) => new()
            {
                Meetup = meetup.State,
                IsPrivate = meetup.Introduction is not null,
                IsOpen = meetup.IsOpen,
                Rsvp = session.Rsvps.Find(meetup)[member]?.Status,
                Said = session.Attendance.Find(meetup.Id)[member]?.State,
            };
            var been = _people.Where(member => All(session).Any(meetup => Presence(meetup, member).CountsAsBeen));
            var known = _people.Where(member => All(session).Any(meetup => Presence(meetup, member).CountsForOthers));
            Assert.Equal(been.ToHashSet(), session.Rsvps.BeenBefore(_people));
            Assert.Equal(known.ToHashSet(), session.Rsvps.SeenBefore(_people));
            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_first_encounter_of_each_pair(int seed)
    {
        await Generate(seed);

        await Db.Read(session =>
        {
            var first = Met(session).Where(met => met.IsConfirmed).GroupBy(met => (met.LowMember, met.HighMember)).Select(pair => pair.Order(Encounter.ByTime).First()).ToList();
            foreach (var meetup in All(session))
                Assert.Equal(first.Where(met => met.MeetupId == meetup.Id).OrderBy(met => met.Id), session.Acquaintances.FirstAt(meetup.Id));
            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_counts_for_others_is_what_both_say_and_neither_keeps_private(int seed)
    {
        await Generate(seed);

        await Db.Read(session =>
        {
            var counted = Counted(session);
            var first = counted.GroupBy(met => (met.LowMember, met.HighMember)).Select(pair => pair.Order(Encounter.ByTime).First()).ToList();
            foreach (var meetup in All(session))
                Assert.Equal(Sorted(first.Where(met => met.MeetupId == meetup.Id)), Sorted(session.Statistics.FirstMeetingsAt(meetup.Id)));
            Assert.Equal(
                Sorted(first.Where(met => met.CommunityId == Community.Id && met.MetAt >= From && met.MetAt < To && IsSeen(session, met))),
                Sorted(session.Statistics.FirstMeetings(Community.Id, From, To)));
            Assert.Equal(_people.Count(member => counted.Exists(met => Has(met, member))), session.Statistics.HaveMet(Community.Id));
            var pairs = session.Statistics.MetAmong(_people);
            Assert.All(
                _people.SelectMany(_ => _people, (one, other) => (one, other)).Where(pair => pair.one != pair.other),
                pair => Assert.Equal(counted.Exists(met => Has(met, pair.one) && Has(met, pair.other)), pairs.HaveMet(pair.one, pair.other)));
            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Who_met_their_first_person_within_the_span_as_everybody_may_know(int seed)
    {
        await Generate(seed);

        await Db.Read(session =>
        {
            var open = session.Members.List(_people).Where(member => member.Visibility == Visibility.Open).Select(member => member.Id).ToHashSet();
            var all = Met(session).FindAll(met => met.IsConfirmed && open.IsSupersetOf(met.Both));
            var expected = _people.Where(member =>
                all.Exists(met => Has(met, member) && met.CommunityId == Community.Id && met.MetAt >= From && met.MetAt < To && IsSeen(session, met))
                && all.Where(met => Has(met, member)).Min(met => met.MetAt) >= From);

            Assert.Equal(expected, session.Digest.Newcomers(Community.Id, From, To));
            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whom_a_member_has_met_as_both_say_and_by_their_own_word(int seed)
    {
        await Generate(seed);

        await Db.Read(session =>
        {
            var among = session.Acquaintances.Among(_people);
            foreach (var member in _people)
            {
                var own = Met(session).Where(met => Has(met, member)).ToList();
                var acquaintances = own.Where(met => met.IsConfirmed).Select(met => met.Other(member)).ToHashSet();
                Assert.Equal(acquaintances, session.Acquaintances.Circle(member).ToHashSet());
                Assert.Equal(acquaintances, _people.Where(other => among.HaveMet(member, other)).ToHashSet());
                Assert.Equal(acquaintances, _people.Where(other => session.Acquaintances.AreAcquainted(other, member)).ToHashSet());
                Assert.Equal(
                    own.Where(met => met.SaidBy(member)).Select(met => met.Other(member)).ToHashSet(), session.Encounters.MetByOwnWord(member));
            }

            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Which_meetups_were_held_by_whom_and_how_many_came(int seed)
    {
        await Generate(seed);

        await Db.Read(session =>
        {
            var held = All(session).Where(meetup => meetup.WasHeld && meetup.Span!.Value.End is var end && end >= From && end < To).ToList();
            var hosts = held.SelectMany(meetup => meetup.CoHosts.Prepend(meetup.Organizer)).ToHashSet();
            Assert.Equal(held.Count, session.Statistics.Held(Community.Id, From, To));
            Assert.Equal(hosts.Count, session.Statistics.Hosts(Community.Id, From, To));
            Assert.Equal(hosts, session.Digest.Hosts(Community.Id, From, To).ToHashSet());
            Assert.Equal(Sorted(held.Select(meetup => Counted(session, meetup))), Sorted(session.Statistics.Turnouts(Community.Id, From, To)));
            return true;
        });
    }

    private static Turnout Counted(Session session, Meetup meetup)
    {
        var going = session.Rsvps.Find(meetup).With(RsvpStatus.Going).Select(rsvp => rsvp.Member).ToHashSet();
        var said = session.Attendance.Find(meetup.Id);
        return new Turnout(going.Count, said.Here.Count, said.Here.Count(going.Contains));
    }

    private static IEnumerable<string> Sorted(IEnumerable<Turnout> turnouts) => turnouts.Select(turnout => turnout.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sorted(IEnumerable<FirstMeeting> meetings) => meetings.Select(meeting => meeting.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sorted(IEnumerable<Encounter> met) => Sorted(met.Select(one => new FirstMeeting
    {
        LowMember = one.LowMember,
        HighMember = one.HighMember,
        MeetupId = one.MeetupId,
    }));

    private List<Encounter> Counted(Session session)
    {
        var hidden = session.Members.List(_people).Where(member => member.Visibility == Visibility.Private).Select(member => member.Id).ToHashSet();
        return Met(session).FindAll(met => met.IsConfirmed && !hidden.Contains(met.LowMember) && !hidden.Contains(met.HighMember));
    }

    /// <summary>A meetup that only some see is in no total; one between introduced people tells nobody who they are.</summary>
    private static bool IsSeen(Session session, Encounter met) =>
        met.MeetupId is not { } id || session.Meetups.Find(id) is { IsOpen: true } or { Introduction: not null };

    private static bool Has(Encounter met, MemberId member) => met.LowMember == member || met.HighMember == member;

    private static List<Encounter> Met(Session session) => session.Connection.Query<Encounter>(new Statement("SELECT * FROM encounter ORDER BY id"));

    private static IEnumerable<Meetup> All(Session session) => Enumerable.Range(0, Meetups).Select(index => session.Meetups.Find(IdOf(index))!);

    private static MeetupId IdOf(int index) => new($"M00{index}");

    private async Task Generate(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        _elsewhere = (await Db.Write(session => session.Communities.Join("discord", "g2", "York", Now))).Community.Id;
        for (var person = 0; person < 7; person++)
            _people.Add(await Known($"P{person}"));
        for (var index = 0; index < Meetups; index++)
            await Add(Meetup(IdOf(index).Value, (MeetupState)random.Next(4), random.Next(-200, 200)) with
            {
                Organizer = One(random, _people),
                CoHosts = random.Next(2) == 0 ? [] : [One(random, _people)],
                Introduction = random.Next(4) == 0 ? new IntroductionId("ABCD") : null,
                Audience = (Audience)random.Next(4),
            });
        await Db.Write(session =>
        {
            for (var index = 0; index < Meetups; index++)
                Answer(session, random, IdOf(index));
            for (var met = 0; met < Encounters; met++)
                Meet(session, random);
            foreach (var member in session.Members.List(_people))
                session.Members.Update(member with { Visibility = (Visibility)random.Next(3) });
        });
    }

    private void Answer(Session session, Random random, MeetupId id)
    {
        var line = 1;
        var rsvps = _people.Where(_ => random.Next(2) == 0)
            .Select(member => new Rsvp(member, (RsvpStatus)random.Next(4), 0, line++)).ToList();
        session.Rsvps.Save(id, new GuestList(null, []), new GuestList(null, rsvps), Now);
        if (random.Next(3) == 0)
            return;
        var end = session.Meetups.Find(id)!.Span?.End ?? Now;
        foreach (var member in _people.Where(_ => random.Next(3) == 0))
            session.Attendance.Save(id, new Attendance(
                member, (AttendanceState)random.Next(2), random.Next(2) == 0 ? member : Ana, end + Duration.FromHours(random.Next(-1, 30))));
    }

    private void Meet(Session session, Random random)
    {
        var (one, other) = (One(random, _people), One(random, _people));
        if (one == other)
            return;
        var isConfirmed = random.Next(3) == 0;
        session.Connection.Execute(EncounterSql.Add, Encounter.Between(one, true, other, isConfirmed) with
        {
            CommunityId = random.Next(3) == 0 ? _elsewhere : Community.Id,
            MeetupId = random.Next(2) == 0 ? IdOf(random.Next(Meetups)) : null,
            IntroductionId = random.Next(6) == 0 ? new IntroductionId("ABCD") : null,
            MetAt = Now + Duration.FromDays(random.Next(-10, 10)),
        });
    }

    private static T One<T>(Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];
}

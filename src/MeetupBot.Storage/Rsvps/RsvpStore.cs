using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Rsvps;

/// <summary>Answers of members to meetups.</summary>
public sealed class RsvpStore
{
    private readonly StoreConnection _connection;

    internal RsvpStore(StoreConnection connection) => _connection = connection;

    /// <summary>All answers, in the order of their places in line.</summary>
    public GuestList Find(Meetup meetup) => new(
        meetup.Capacity,
        [.. _connection.Query<RsvpRow>(RsvpSql.OfMeetup, new { meetup = meetup.Id }).Select(row => row.ToRsvp()).OrderBy(rsvp => rsvp.Line)]);

    /// <summary>One member's answers to these meetups. Meetups without an answer are left out.</summary>
    public IReadOnlyDictionary<MeetupId, Rsvp> Rsvps(MemberId member, IEnumerable<MeetupId> meetups) =>
        _connection.Query<RsvpRow>(RsvpSql.Among, new { member, meetups = IdList.Of(meetups) })
            .ToDictionary(row => row.MeetupId, row => row.ToRsvp());

    /// <summary>One member's answers to these meetups, each with the time it was given.</summary>
    public IReadOnlyDictionary<MeetupId, (RsvpStatus Status, Instant At)> Dated(MemberId member, IEnumerable<MeetupId> meetups) =>
        _connection.Query<RsvpRow>(RsvpSql.Among, new { member, meetups = IdList.Of(meetups) })
            .ToDictionary(row => row.MeetupId, row => (row.Status, row.AnsweredAt));

    /// <summary>How many gave this answer, without their guests.</summary>
    public int Count(MeetupId meetup, RsvpStatus status) => (int)_connection.First<long>(RsvpSql.Count, new { meetup, status = status.ToString() });

    /// <summary>How many of these members are going.</summary>
    public int CountGoing(MeetupId meetup, IEnumerable<MemberId> members) =>
        (int)_connection.First<long>(RsvpSql.CountGoing, new { meetup, members = IdList.Of(members) });

    /// <summary>All of one member's answers.</summary>
    public IReadOnlyDictionary<MeetupId, Rsvp> Rsvps(MemberId member) =>
        _connection.Query<RsvpRow>(RsvpSql.OfMember, new { member }).ToDictionary(row => row.MeetupId, row => row.ToRsvp());

    /// <summary>
    /// Scheduled meetups that have not ended and that the member answered with going or maybe, the soonest first. Meetups between
    /// introduced people are left out.
    /// </summary>
    public IReadOnlyList<MeetupId> Plans(MemberId member, Instant now, int most) =>
        _connection.Query<MeetupId>(RsvpSql.Plans, new { member, now, most });

    /// <summary>The first members who are going, in the order of their places in line.</summary>
    public IReadOnlyList<MemberId> Going(MeetupId meetup, int most) => _connection.Query<MemberId>(RsvpSql.Going, new { meetup, most });

    /// <summary>
    /// When the meetups began that a member was going to, the latest first: only those of which the viewer can see who was going. Meetups
    /// between introduced people and whole days are left out.
    /// </summary>
    public IReadOnlyList<Instant> WentAt(MemberId member, MemberId viewer, Instant since, Instant now, int most) =>
        _connection.Query<Instant>(RsvpSql.WentAt, new { member, viewer, since, now, most });

    /// <summary>Those of these members who have been at a meetup, by the rule of <see cref="PastPresence.CountsAsBeen"/>.</summary>
    public IReadOnlySet<MemberId> BeenBefore(IEnumerable<MemberId> members) => Present(members, presence => presence.CountsAsBeen);

    /// <summary>Those of these members of whom others may know it, by the rule of <see cref="PastPresence.CountsForOthers"/>.</summary>
    public IReadOnlySet<MemberId> SeenBefore(IEnumerable<MemberId> members) => Present(members, presence => presence.CountsForOthers);

    /// <summary>Saves the difference between two states of one guest list.</summary>
    public void Save(MeetupId meetup, GuestList before, GuestList after, Instant now)
    {
        var old = before.Rsvps.ToDictionary(rsvp => rsvp.Member);
        foreach (var rsvp in after.Rsvps)
            if (!old.Remove(rsvp.Member, out var was) || was != rsvp)
                Save(meetup, rsvp, now);
        foreach (var member in old.Keys)
            _connection.Execute(RsvpSql.Remove, new { meetup, member });
    }

    private IReadOnlySet<MemberId> Present(IEnumerable<MemberId> members, Func<PastPresence, bool> counts) =>
        _connection.Query<PastPresence>(RsvpSql.Presence, new { members = IdList.Of(members) })
            .Where(counts)
            .Select(presence => presence.MemberId)
            .ToHashSet();

    private void Save(MeetupId meetup, Rsvp rsvp, Instant now) => _connection.Execute(
        RsvpSql.Save, new { meetup, rsvp.Member, Status = rsvp.Status.ToString(), rsvp.Guests, rsvp.Line, now });
}

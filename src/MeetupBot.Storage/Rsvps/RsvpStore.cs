using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Rsvps;

public sealed class RsvpStore
{
    private readonly StoreConnection _connection;

    internal RsvpStore(StoreConnection connection) => _connection = connection;

    /// <summary>All answers, in the order of their line.</summary>
    public GuestList Find(Meetup meetup) => new(
        meetup.Capacity,
        [.. _connection.Query<RsvpRow>(RsvpSql.OfMeetup, new { meetup = meetup.Id }).Select(row => row.ToRsvp()).OrderBy(rsvp => rsvp.Line)]);

    /// <summary>One member's answers to several meetups; where there are none, none.</summary>
    public IReadOnlyDictionary<MeetupId, Rsvp> Rsvps(MemberId member, IEnumerable<MeetupId> meetups) =>
        _connection.Query<RsvpRow>(RsvpSql.Among, new { member, meetups = IdList.Of(meetups) })
            .ToDictionary(row => row.MeetupId, row => row.ToRsvp());

    /// <summary>All of one member's answers.</summary>
    public IReadOnlyDictionary<MeetupId, Rsvp> Rsvps(MemberId member) =>
        _connection.Query<RsvpRow>(RsvpSql.OfMember, new { member }).ToDictionary(row => row.MeetupId, row => row.ToRsvp());

    /// <summary>Meetups ahead that the member is going to, or may be; the soonest first. Those of people who were introduced are left out.</summary>
    public IReadOnlyList<MeetupId> Plans(MemberId member, Instant now, int most) =>
        _connection.Query<MeetupId>(RsvpSql.Plans, new { member, now, most });

    /// <summary>Who is going, in the order of their line.</summary>
    public IReadOnlyList<MemberId> Going(MeetupId meetup, int most) => _connection.Query<MemberId>(RsvpSql.Going, new { meetup, most });

    /// <summary>Of these, who was at a meetup that is over, as far as is known; meetups of people who were introduced do not count.</summary>
    public IReadOnlySet<MemberId> BeenBefore(IEnumerable<MemberId> members) =>
        _connection.Query<MemberId>(RsvpSql.BeenBefore, new { members = IdList.Of(members) }).ToHashSet();

    /// <summary>Writes what differs between two states of one guest list.</summary>
    public void Save(MeetupId meetup, GuestList before, GuestList after, Instant now)
    {
        var old = before.Rsvps.ToDictionary(rsvp => rsvp.Member);
        foreach (var rsvp in after.Rsvps)
            if (!old.Remove(rsvp.Member, out var was) || was != rsvp)
                Save(meetup, rsvp, now);
        foreach (var member in old.Keys)
            _connection.Execute(RsvpSql.Remove, new { meetup, member });
    }

    private void Save(MeetupId meetup, Rsvp rsvp, Instant now) => _connection.Execute(
        RsvpSql.Save, new { meetup, rsvp.Member, Status = rsvp.Status.ToString(), rsvp.Guests, rsvp.Line, now });
}

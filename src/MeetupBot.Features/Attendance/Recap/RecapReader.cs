using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Statistics;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Reads what everybody may know of how a meetup was.</summary>
internal sealed class RecapReader(Session session)
{
    public RecapView Read(Meetup meetup)
    {
        var (guests, said) = (session.Rsvps.Find(meetup), session.Attendance.Find(meetup.Id));
        var here = said.Here;
        var there = here.Count > 0 ? here : [.. guests.With(RsvpStatus.Going).Select(rsvp => rsvp.Member)];
        List<MemberId> hosts = [.. new[] { meetup.Organizer }.Concat(meetup.CoHosts).Distinct()];
        var names = session.Members.Here([.. there.Union(hosts)]).ToDictionary(member => member.Id, member => member.Name!);
        var people = said.CountShown(guests);
        List<MemberId> known = [.. there.Where(names.ContainsKey)];
        return new RecapView(
            meetup,
            known,
            people < SmallGroups.Least ? [.. known.Select(member => names[member])] : [],
            people,
            here.Count > 0,
            FirstMeetingCount.Of(session.Statistics.FirstMeetingsAt(meetup.Id)),
            [.. hosts.Where(names.ContainsKey).Select(host => names[host])]);
    }
}

using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>One member's answers to several meetups, loaded together.</summary>
internal sealed class OwnAnswers
{
    private readonly IReadOnlyDictionary<MeetupId, Ballot> _ballots;
    private readonly IReadOnlyDictionary<MeetupId, Rsvp> _rsvps;

    public OwnAnswers(Session session, MemberId member, IReadOnlyCollection<Meetup> meetups)
    {
        _ballots = session.Polls.Ballots(member, meetups.Where(IsPolling).Select(meetup => meetup.Id));
        _rsvps = session.Rsvps.Rsvps(member, meetups.Where(meetup => !IsPolling(meetup)).Select(meetup => meetup.Id));
    }

    public bool HasVoted(Meetup meetup) => _ballots.TryGetValue(meetup.Id, out var ballot) && !ballot.Answered.IsEmpty;

    public Rsvp? Rsvp(Meetup meetup) => _rsvps.GetValueOrDefault(meetup.Id);

    private static bool IsPolling(Meetup meetup) => meetup.State == MeetupState.Polling;
}

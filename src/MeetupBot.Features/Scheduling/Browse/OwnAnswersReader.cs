using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>Reads one member's answers to several meetups at once.</summary>
internal sealed class OwnAnswersReader(Session session)
{
    public OwnAnswers Read(MemberId member, IReadOnlyCollection<Meetup> meetups) => new(
        session.Polls.Ballots(member, meetups.Where(IsPolling).Select(meetup => meetup.Id)),
        session.Rsvps.Rsvps(member, meetups.Where(meetup => !IsPolling(meetup)).Select(meetup => meetup.Id)));

    private static bool IsPolling(Meetup meetup) => meetup.State == MeetupState.Polling;
}

/// <summary>One member's answers to several meetups.</summary>
internal sealed record OwnAnswers(IReadOnlyDictionary<MeetupId, Ballot> Ballots, IReadOnlyDictionary<MeetupId, Rsvp> Rsvps)
{
    public bool HasVoted(Meetup meetup) => Ballots.TryGetValue(meetup.Id, out var ballot) && !ballot.Answered.IsEmpty;

    public Rsvp? Rsvp(Meetup meetup) => Rsvps.GetValueOrDefault(meetup.Id);
}

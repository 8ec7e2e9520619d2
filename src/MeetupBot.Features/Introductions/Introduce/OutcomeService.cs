using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Records the outcome of an introduction as encounters.</summary>
internal sealed class OutcomeService(Session session, ConversationService conversationService)
{
    /// <summary>The other members who are still there.</summary>
    public IReadOnlyList<MemberId> FindOthers(Introduction introduction, MemberId member) =>
        [
            .. session.Members
                .Here(conversationService.MembersOf(introduction).Where(other => other != member))
                .Select(other => other.Id),
        ];

    /// <summary>
    /// The others of whom the member has not said since that they met. What only the other one says changes nothing, or not being asked would
    /// tell of it.
    /// </summary>
    public IReadOnlyList<MemberId> FindNotMetYet(Introduction introduction, MemberId member) =>
        [
            .. FindOthers(introduction, member)
                .Where(other => !Since(introduction, member, other).Any(encounter => encounter.SaidBy(member))),
        ];

    /// <summary>
    /// Records that they met. Both members' answers belong to one encounter, even when the other one gave theirs elsewhere.
    /// </summary>
    public Encounter RecordMeeting(Introduction introduction, MemberId by, MemberId other, Instant now) =>
        Since(introduction, by, other).FirstOrDefault() is { } known
        ? session.Encounters.Say(introduction.CommunityId, by, other, known.Occasion, known.MetAt)
        : session.Encounters.Say(introduction.CommunityId, by, other, Occasion.ForIntroduction(introduction.Id), MetAt(introduction, now));

    private IEnumerable<Encounter> Since(Introduction introduction, MemberId one, MemberId other)
    {
        var opened = introduction.OpenedAt ?? introduction.CreatedAt;
        return session.Encounters.Between(one, other)
            .Where(encounter => encounter.IntroductionId == introduction.Id || encounter.MetAt >= opened);
    }

    /// <summary>The time that they had agreed on, or else the present time.</summary>
    private Instant MetAt(Introduction introduction, Instant now) => session.Introductions.Meetups(introduction.Id)
        .Select(session.Meetups.Find)
        .Where(meetup => meetup is { State: MeetupState.Scheduled or MeetupState.Over } && meetup.Span?.Start <= now)
        .Select(meetup => meetup!.Span?.Start)
        .FirstOrDefault() ?? now;
}

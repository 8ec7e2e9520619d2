using System.Globalization;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Interactions;

/// <summary>Finds the community of a button's subject: the id of a meetup, introduction, promise, visit or member.</summary>
internal sealed class SubjectCommunity(Session session)
{
    public CommunityId? Find(string subject)
    {
        if (MeetupId.TryParse(subject, out var id) && session.Meetups.Find(id) is { } meetup)
            return meetup.Community;
        if (long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var member))
            return session.Members.Find(new MemberId(member))?.CommunityId;
        return session.Introductions.Find(new IntroductionId(subject))?.CommunityId
            ?? session.Promises.Find(new PromiseId(subject))?.CommunityId
            ?? session.Visits.Find(subject)?.CommunityId;
    }
}

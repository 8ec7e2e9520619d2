using System.Globalization;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Interactions;

/// <summary>In which community something was said, from the id in a button: a meetup's, introduction's, promise's, visit's or member's.</summary>
public sealed class SubjectCommunity(Session session)
{
    public CommunityId? Of(string subject)
    {
        if (MeetupId.TryParse(subject, out var id) && session.Meetups.Find(id) is { } meetup)
            return meetup.Community;
        if (long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var member))
            return session.Members.Find(new MemberId(member))?.CommunityId;
        return session.Introductions.Find(new IntroductionId(subject))?.CommunityId ?? session.Promises.Find(new PromiseId(subject))?.CommunityId
            ?? session.Visits.Find(subject)?.CommunityId;
    }
}

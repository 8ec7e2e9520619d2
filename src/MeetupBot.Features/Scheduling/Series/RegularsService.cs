using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>
/// Asks those who were going to the last three meetups of a series whether they come to the next, if they want to be asked. Each reads it in
/// private, and nobody else learns who wants it.
/// </summary>
internal sealed class RegularsService(Notifier notifier, Session session)
{
    private const int InARow = 3;

    /// <summary>How many of its meetups are looked through for those that are over.</summary>
    private const int MostLookedAt = 20;

    private const int MostGoing = 1000;

    /// <summary>
    /// Is called when a meetup was made. Of a poll nobody is asked, since there is nothing to go to yet, and of a meetup that only a few see
    /// neither: who has left its channel is not known.
    /// </summary>
    public void Ask(Meetup meetup)
    {
        if (meetup is not { State: MeetupState.Scheduled, IsOpen: true, Series: { } series })
            return;
        var last = session.Meetups.OfSeries(series, MostLookedAt).Where(one => one.State == MeetupState.Over).Take(InARow).ToList();
        if (last.Count < InARow)
            return;
        var always = last.Select(one => session.Rsvps.Going(one.Id, MostGoing).AsEnumerable()).Aggregate((all, those) => all.Intersect(those))
            .Where(member => !meetup.IsHost(member)).ToList();
        var guests = session.Members.Guests(always);
        foreach (var member in session.Members.Here(always).Where(member => member.Regular && !guests.Contains(member.Id)))
            Ask(meetup, member.Id);
    }

    private void Ask(Meetup meetup, MemberId member) => notifier.Notify(member, new Notification(RegularCard.Draw(meetup, meetup.CreatedAt), meetup, Until: meetup.Span?.Start)
    {
        // In the channel it would say who wants to be asked.
        MayMention = false,
        Fact = RegularTopic.Fact,
    });
}

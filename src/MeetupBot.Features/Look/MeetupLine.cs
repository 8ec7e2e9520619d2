using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Look;

/// <summary>A meetup in one line, with the viewer's own answer.</summary>
public static class MeetupLine
{
    public static RichText Of(Session session, Meetup meetup, MemberId viewer, TimePhrases phrases) => RichText.Join(" · ",
    [
        new RichText([new Span.Code(meetup.Id.Value), " ", new Span.Strong(meetup.Title)]),
        meetup.Time is { } time
            ? phrases.When(time) + " (" + phrases.Distance(meetup.Span!.Value.Start) + ")"
            : meetup.PollClosesAt is { } closes ? (RichText)Words.PollUntil + phrases.When(MeetupTime.At(closes)) : Words.PollUndecided,
        PlaceText.Of(meetup),
        Own(session, meetup, viewer),
    ]);

    private static RichText Own(Session session, Meetup meetup, MemberId viewer)
    {
        if (meetup.State == MeetupState.Polling)
            return session.Polls.Ballot(meetup.Id, viewer).Answered.IsEmpty ? Words.NotAnswered : Words.YouAnswered;
        return session.Rsvps.Rsvps(viewer, [meetup.Id]).TryGetValue(meetup.Id, out var rsvp) ? Words.YouAre(rsvp.Status) : Words.NotAnswered;
    }
}

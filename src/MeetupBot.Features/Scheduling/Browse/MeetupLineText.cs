using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>A meetup in one line, with the viewer's own answer.</summary>
internal static class MeetupLineText
{
    public static RichText Write(Meetup meetup, OwnAnswers own, TimePhrases phrases) => RichText.Join(" · ",
    [
        new RichText([new Span.Code(meetup.Id.Value), " ", new Span.Strong(meetup.Title)]),
        meetup.Time is { } time
            ? phrases.Range(time, meetup.Duration) + " (" + phrases.Distance(time, meetup.Duration) + ")"
            : meetup.PollClosesAt is { } closes ? (RichText)Words.PollUntil + phrases.When(MeetupTime.At(closes)) : Words.PollUndecided,
        PlaceText.Write(meetup),
        Own(meetup, own),
    ]);

    private static RichText Own(Meetup meetup, OwnAnswers own)
    {
        if (meetup.State == MeetupState.Polling)
            return own.HasVoted(meetup) ? Words.YouAnswered : Words.NotAnswered;
        return own.Rsvp(meetup) is { } rsvp ? Words.YouAre(rsvp.Status) : Words.NotAnswered;
    }
}

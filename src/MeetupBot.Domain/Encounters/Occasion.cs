using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Domain.Encounters;

/// <summary>Where two people met: at a meetup, after an introduction, or elsewhere (neither).</summary>
public readonly record struct Occasion(MeetupId? Meetup, IntroductionId? Introduction)
{
    public static Occasion Elsewhere => default;

    public static Occasion ForMeetup(MeetupId meetup) => new(meetup, null);

    public static Occasion ForIntroduction(IntroductionId introduction) => new(null, introduction);
}

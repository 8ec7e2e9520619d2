using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Cards;

internal static class PlaceText
{
    public static RichText? Write(Meetup meetup) => meetup.Place is { } place ? place : null;

    /// <summary>"Bean Bros, Otley Road (map)".</summary>
    public static RichText? WriteWithMap(Meetup meetup) => (Write(meetup), MapLink.Create(meetup.Place)) switch
    {
        (null, _) => null,
        ({ } place, null) => place,
        ({ } place, { } map) => place + " (" + [new Span.Link(Words.Map, map)] + ")",
    };
}

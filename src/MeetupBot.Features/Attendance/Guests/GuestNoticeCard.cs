using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using NodaTime;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>What people are told when a host put them on the list, took them off it, or asks them to host.</summary>
internal sealed class GuestNoticeCard(MeetupViewReader meetupViewReader, IClock clock)
{
    public Card DrawAdded(string host, Meetup meetup, RsvpStatus status) => new(
        new Block.Paragraph(Words.PutYouOnTheList(host) + About(meetup) + ". " + Words.YouAreNow(status)),
        new Block.Buttons(new Button(Words.CantMakeIt, new(ButtonNames.Cant, meetup.Id.Value))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.PutYouOnTheList(host) + meetup.Title,
    };

    public Card DrawRemoved(string host, Meetup meetup) => new(
        new Block.Paragraph(Words.TookYouOffTheList(host) + About(meetup) + Words.TookOffHint(host)),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Off,
        Summary = Words.TookYouOffTheList(host) + meetup.Title,
    };

    public Card DrawCoHost(Meetup meetup) => new(
        new Block.Paragraph(Words.YouAreCoHost + About(meetup) + Words.YouMayManage),
        new Block.Buttons(
            ManageButtons.DrawBack(meetup.Id), new Button(Words.NoCoHost, new(CoHostButtons.LeaveButton, meetup.Id.Value))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.YouAreCoHost + meetup.Title,
    };

    public Card DrawReleased(Meetup meetup) => new(
        new Block.Paragraph(Words.YouAreNoCoHost + About(meetup) + "."),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.YouAreNoCoHost + meetup.Title,
    };

    /// <param name="key">The key of the offer.</param>
    public Card DrawOffer(InteractionContext context, Meetup meetup, string key) => new(
        new Block.Paragraph(Words.AsksYouToTakeOver(NameOf(context)) + About(meetup) + Words.TakeOverHint(NameOf(context))),
        new Block.Buttons(
            new Button(Words.TakeItOver, new(HandOverButtons.TakeButton, key), ButtonTone.Primary),
            new Button(Words.NoThanks, new(HandOverButtons.DeclineButton, key))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Open,
        Summary = Words.AsksYouToTakeOver(NameOf(context)) + meetup.Title,
    };

    /// <summary>A sentence about the meetup, such as that somebody took it over.</summary>
    public Card DrawNews(Meetup meetup, string begin, string end) => new(
        new Block.Paragraph(begin + About(meetup) + end),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = begin + meetup.Title,
    };

    /// <summary>"Coffee, Sat 5 Dec 10:00".</summary>
    private RichText About(Meetup meetup)
    {
        RichText title = [new Span.Strong(meetup.Title)];
        var phrases = meetupViewReader.Read(meetup).Phrases(clock.GetCurrentInstant());
        return meetup.Time is { } time ? title + ", " + phrases.Days(time, meetup.Duration) : title;
    }

    private static string NameOf(InteractionContext context) => context.Caller.Member.Name ?? Words.FormerMember;
}

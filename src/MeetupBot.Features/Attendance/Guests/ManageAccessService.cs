using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Decides who may manage the people of a meetup: its hosts, and organizers of its community. A meetup of introduced people has no guests.</summary>
internal sealed class ManageAccessService(MeetupAccessService meetupAccessService)
{
    public Reply? RefuseUnlessHost(InteractionContext context, string typed, out Meetup meetup) =>
        meetupAccessService.RefuseUnlessHost(context, typed, Words.ManageIt, out meetup) ?? RefuseIfIntroduced(meetup);

    public Reply? RefuseUnlessHostOfUpcoming(InteractionContext context, string typed, out Meetup meetup) =>
        meetupAccessService.RefuseUnlessHostOfUpcoming(context, typed, Words.ManageIt, out meetup) ?? RefuseIfIntroduced(meetup);

    /// <summary>Like the other, and people can answer it now.</summary>
    public Reply? RefuseUnlessAnswerable(InteractionContext context, string typed, out Meetup meetup) =>
        RefuseUnlessHostOfUpcoming(context, typed, out meetup) ?? InvitationCard.RefuseIfClosed(context, meetup);

    private static Reply? RefuseIfIntroduced(Meetup meetup) =>
        meetup.Introduction is null ? null : Refusals.Create(Words.OnlyTheIntroduced);
}

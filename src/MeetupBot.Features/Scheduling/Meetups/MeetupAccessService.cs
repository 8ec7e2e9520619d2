using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Decides which meetups a person may see and manage, and explains refusals.</summary>
internal sealed class MeetupAccessService(Session session, MeetupViewReader meetupViewReader)
{
    /// <summary>
    /// Finds a meetup of this community, or one with a card in this conversation. Everywhere else members find only what they answered or
    /// host, also of a formerly linked community.
    /// </summary>
    public Meetup? Find(InteractionContext context, string? typed) =>
        MeetupId.TryParse(typed, out var id) && session.Meetups.Find(id) is { } meetup && MaySee(context, meetup) ? meetup : null;

    /// <summary>Finds the meetup that a command or component names; returns the refusal if there is none.</summary>
    public Reply? RefuseUnlessFound(InteractionContext context, string? typed, out Meetup meetup)
    {
        meetup = Find(context, typed)!;
        if (meetup is not null)
            return null;
        return Refusals.Create(Words.NoSuchMeetup(typed ?? ""));
    }

    /// <summary>Like <see cref="RefuseUnlessHost"/>, and the meetup must be upcoming.</summary>
    public Reply? RefuseUnlessHostOfUpcoming(InteractionContext context, string? typed, string command, out Meetup meetup)
    {
        if (RefuseUnlessHost(context, typed, command, out meetup) is { } refusal)
            return refusal;
        return meetup.State switch
        {
            MeetupState.Cancelled when meetup.IsExpiredPoll =>
                Refusals.Create(Words.AlreadyCancelled(meetup.Title) + " " + Words.NoTimeFound, ExpiredPollCard.DrawAgainButton(meetup)),
            MeetupState.Cancelled => RefuseCancelled(context, meetup),
            MeetupState.Over => Refusals.Create(Words.AlreadyOver(meetup.Title)),
            _ => null,
        };
    }

    /// <summary>Says that it was cancelled, and offers what a host can still do about it.</summary>
    private static Reply RefuseCancelled(InteractionContext context, Meetup meetup)
    {
        var canBeTakenBack = CancelWindow.IsOpen(meetup, context.Now);
        var text = (RichText)Words.AlreadyCancelled(meetup.Title);
        return Refusals.Create(
            canBeTakenBack ? text + Words.TakeBackUntil + context.Phrases.Until(CancelWindow.EndOf(meetup)) + "." : text,
            [
                .. canBeTakenBack ? [OrganizerCard.DrawTakeBack(meetup.Id)] : Array.Empty<Button>(),
                .. meetup.Introduction is null ? [ExpiredPollCard.DrawAgainButton(meetup)] : Array.Empty<Button>(),
            ]);
    }

    /// <summary>
    /// Finds the meetup; returns the refusal if there is none, or if the caller neither hosts it nor organizes its community.
    /// </summary>
    public Reply? RefuseUnlessHost(InteractionContext context, string? typed, string command, out Meetup meetup)
    {
        if (RefuseUnlessFound(context, typed, out meetup) is { } missing)
            return missing;
        return IsHost(context, meetup) ? null : OnlyHosts(context, meetup, command);
    }

    /// <summary>Whether the caller is its organizer, a co-host, or an organizer of its community.</summary>
    public bool IsHost(InteractionContext context, Meetup meetup) =>
        meetup.IsHost(context.Caller.Id) || (context.Caller.IsOrganizer && IsOurs(context, meetup));

    /// <summary>Whether it is offered to the caller to manage. Where the platform is to be asked, that happens when it is done.</summary>
    public static bool SeemsHost(InteractionContext context, Meetup meetup) => meetup.IsHost(context.Caller.Id) || context.Caller.SeemsOrganizer;

    public string NameOf(Meetup meetup) => session.Members.Find(meetup.Organizer)?.Name ?? Words.FormerMember;

    /// <summary>Whether the member has an active account in the caller's community, as more than a guest.</summary>
    public bool IsOurs(InteractionContext context, MemberId member) => session.Members.Accounts([member])
        .Any(account => account is { LeftAt: null, IsGuest: false } && session.Communities.AreLinked(account.CommunityId, context.Caller.Space.CommunityId));

    private bool IsOurs(InteractionContext context, Meetup meetup) =>
        session.Communities.AreLinked(meetup.Community, context.Caller.Space.CommunityId);

    /// <summary>Introduced members' meetups are visible only to them. The ways that ask the database come last.</summary>
    private bool MaySee(InteractionContext context, Meetup meetup) => meetup.Introduction is { } introduction
        ? session.Introductions.Member(introduction, context.Caller.Id) is not null
        : IsOfCommunity(context, meetup) || IsHere(context, meetup) || session.Meetups.TakesPart(meetup, context.Caller.Id)
            || session.Meetups.HasCardIn(meetup.Id, context.Viewer);

    private bool IsOfCommunity(InteractionContext context, Meetup meetup) =>
        meetup.IsOpen && !context.Caller.IsGuest && IsOurs(context, meetup);

    /// <summary>Who acts in its conversation sees the card: the platform says where somebody acts.</summary>
    private static bool IsHere(InteractionContext context, Meetup meetup) =>
        context.Channel is { } here && here.Id == meetup.Channel && context.Caller.Space.Id == meetup.Space;

    /// <summary>Guests are offered a button to step out.</summary>
    private Reply OnlyHosts(InteractionContext context, Meetup meetup, string command)
    {
        var refusal = Words.OnlyHosts(NameOf(meetup), command);
        return meetup.State == MeetupState.Scheduled && meetupViewReader.ReadGuests(meetup)[context.Caller.Id] is { Status: not RsvpStatus.Cant }
            ? Refusals.Create(refusal + Words.StepOut, new Button(Words.CantMakeIt, new(ButtonNames.Cant, meetup.Id.Value)))
            : Refusals.Create(refusal);
    }
}

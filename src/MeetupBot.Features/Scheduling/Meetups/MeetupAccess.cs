using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Which meetups a person may see and steer, and how they are told where they may not.</summary>
internal sealed class MeetupAccess(Session session, MeetupDesk desk)
{
    /// <summary>The meetup of that id, if it is this community's, or one that the viewer answered or hosts from a time when it was linked.</summary>
    public Meetup? Find(Turn turn, string? typed) =>
        MeetupId.TryParse(typed, out var id) && session.Meetups.Find(id) is { } meetup && MaySee(turn, meetup) ? meetup : null;

    /// <summary>Finds the meetup that a command or a component names, or says why not.</summary>
    public Reply? Missing(Turn turn, string? typed, string command, out Meetup meetup)
    {
        meetup = Find(turn, typed)!;
        if (meetup is not null)
            return null;
        return Refusals.Say(string.IsNullOrWhiteSpace(typed) ? Words.WhichMeetup(command) : Words.NoSuchMeetup(typed));
    }

    /// <summary>The same, and only for its hosts and the community's organizers, while it is upcoming.</summary>
    public Reply? NotTheirs(Turn turn, string? typed, string command, out Meetup meetup)
    {
        if (NotHosted(turn, typed, command, out meetup) is { } refusal)
            return refusal;
        return meetup.State switch
        {
            MeetupState.Cancelled => Refusals.Say(Words.AlreadyCancelled(meetup.Title)),
            MeetupState.Over => Refusals.Say(Words.AlreadyOver(meetup.Title)),
            _ => null,
        };
    }

    /// <summary>The same in any state.</summary>
    public Reply? NotHosted(Turn turn, string? typed, string command, out Meetup meetup)
    {
        if (Missing(turn, typed, command, out meetup) is { } missing)
            return missing;
        return Hosts(turn, meetup) ? null : OnlyHosts(turn, meetup, command);
    }

    /// <summary>Organizer, co-host, or organizer of its community.</summary>
    public bool Hosts(Turn turn, Meetup meetup) => meetup.IsHost(turn.Caller.Id) || (turn.Caller.IsOrganizer && IsOurs(turn, meetup));

    public string NameOf(Meetup meetup) => session.Members.Find(meetup.Organizer)?.Name ?? Words.FormerMember;

    /// <summary>Whether the member is, with one of their accounts, in the caller's community.</summary>
    public bool IsOurs(Turn turn, MemberId member) => session.Members.Accounts([member])
        .Any(account => account.LeftAt is null && session.Communities.AreLinked(account.CommunityId, turn.Caller.Space.CommunityId));

    private bool IsOurs(Turn turn, Meetup meetup) => session.Communities.AreLinked(meetup.Community, turn.Caller.Space.CommunityId);

    /// <summary>What those introduced have planned is nobody else's.</summary>
    private bool MaySee(Turn turn, Meetup meetup) => meetup.Introduction is { } introduction
        ? session.Introductions.Member(introduction, turn.Caller.Id) is not null
        : IsOurs(turn, meetup) || IsMine(turn, meetup);

    private bool IsMine(Turn turn, Meetup meetup) => meetup.IsHost(turn.Caller.Id)
        || session.Rsvps.Rsvps(turn.Caller.Id, [meetup.Id]).Count > 0
        || session.Polls.Ballots(turn.Caller.Id, [meetup.Id]).Count > 0;

    /// <summary>Who is coming can at least step out.</summary>
    private Reply OnlyHosts(Turn turn, Meetup meetup, string command)
    {
        var refusal = Words.OnlyHosts(NameOf(meetup), command);
        return meetup.State == MeetupState.Scheduled && desk.Guests(meetup)[turn.Caller.Id] is { Status: not RsvpStatus.Cant }
            ? Refusals.Say(refusal + Words.StepOut, new Button(Words.CantMakeIt, new(Actions.Cant, meetup.Id.Value)))
            : Refusals.Say(refusal);
    }
}

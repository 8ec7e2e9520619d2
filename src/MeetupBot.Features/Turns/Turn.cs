using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Turns;

/// <summary>One act of one person, inside one transaction.</summary>
public sealed class Turn(Session session, Interaction interaction, Caller caller, Capabilities capabilities, TurnScope scope)
{
    public Session Session { get; } = session;

    public Caller Caller { get; } = caller;

    public Capabilities Capabilities { get; } = capabilities;

    public TurnScope Scope { get; } = scope;

    public Instant Now => Scope.Now;

    /// <summary>The channel in which it was done; null in a direct message.</summary>
    public ChannelRef? Channel => interaction.Space is null || interaction.IsDirect ? null : interaction.Channel;

    public string Platform => interaction.Platform;

    /// <summary>The account by which it was done.</summary>
    public UserRef User => interaction.Person.User;

    public ReadingContext Reading => new(Now, Caller.Zone, interaction.Person.Locale ?? Caller.Member.Locale);

    /// <summary>Times as this person reads them in plain text.</summary>
    public TimePhrases Phrases => new(Caller.Zone, Now);

    /// <summary>The meetup of that id, if it is this community's, or one that the viewer answered or hosts from a time when it was linked.</summary>
    public Meetup? Find(string? typed) =>
        MeetupId.TryParse(typed, out var id) && Session.Meetups.Find(id) is { } meetup && MaySee(meetup) ? meetup : null;

    /// <summary>Finds the meetup that a command or a component names, or says why not.</summary>
    public Reply? Missing(string? typed, string command, out Meetup meetup)
    {
        meetup = Find(typed)!;
        if (meetup is not null)
            return null;
        return Refusals.Say(string.IsNullOrWhiteSpace(typed) ? Words.WhichMeetup(command) : Words.NoSuchMeetup(typed));
    }

    /// <summary>The same, and only for its hosts and the community's organizers, while it is upcoming.</summary>
    public Reply? NotTheirs(string? typed, string command, out Meetup meetup)
    {
        if (NotHosted(typed, command, out meetup) is { } refusal)
            return refusal;
        return meetup.State switch
        {
            MeetupState.Cancelled => Refusals.Say(Words.AlreadyCancelled(meetup.Title)),
            MeetupState.Over => Refusals.Say(Words.AlreadyOver(meetup.Title)),
            _ => null,
        };
    }

    /// <summary>The same in any state.</summary>
    public Reply? NotHosted(string? typed, string command, out Meetup meetup)
    {
        if (Missing(typed, command, out meetup) is { } missing)
            return missing;
        return Hosts(meetup) ? null : OnlyHosts(meetup, command);
    }

    /// <summary>Organizer, co-host, or organizer of its community.</summary>
    public bool Hosts(Meetup meetup) => meetup.IsHost(Caller.Id) || (Caller.IsOrganizer && IsOurs(meetup));

    public string NameOf(Meetup meetup) => Session.Members.Find(meetup.Organizer)?.Name ?? Words.FormerMember;

    /// <summary>Whether the member is, with one of their accounts, in this community.</summary>
    public bool IsOurs(MemberId member) => Session.Members.Accounts([member])
        .Any(account => account.LeftAt is null && Session.Communities.AreLinked(account.CommunityId, Caller.Space.CommunityId));

    private bool IsOurs(Meetup meetup) => Session.Communities.AreLinked(meetup.Community, Caller.Space.CommunityId);

    /// <summary>What those introduced have planned is nobody else's.</summary>
    private bool MaySee(Meetup meetup) => meetup.Introduction is { } introduction
        ? Session.Introductions.Member(introduction, Caller.Id) is not null
        : IsOurs(meetup) || IsMine(meetup);

    private bool IsMine(Meetup meetup) => meetup.IsHost(Caller.Id)
        || Session.Rsvps.Rsvps(Caller.Id, [meetup.Id]).Count > 0
        || Session.Polls.Ballots(Caller.Id, [meetup.Id]).Count > 0;

    /// <summary>Who is coming can at least step out.</summary>
    private Reply OnlyHosts(Meetup meetup, string command)
    {
        var refusal = Words.OnlyHosts(NameOf(meetup), command);
        return meetup.State == MeetupState.Scheduled && Scope.Desk.Guests(meetup)[Caller.Id] is { Status: not RsvpStatus.Cant }
            ? Refusals.Say(refusal + Words.StepOut, new Button(Words.CantMakeIt, new(Actions.Cant, meetup.Id.Value)))
            : Refusals.Say(refusal);
    }
}

using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using NodaTime;

namespace MeetupBot.Features.Attendance.Links;

/// <summary>
/// Signed, expiring links to pages. Each link belongs to one member. The expiry is part of the sealed text and is checked with the bot's
/// own clock, which the sandbox moves. ASP.NET Core's time-limited protector only knows the system clock.
/// </summary>
/// <param name="address">The public address of the pages; null while there is none.</param>
public sealed class PageLinkService(Func<Uri?> address, IPageSigner signer) : IGridLinks
{
    /// <summary>The first part of every page's path.</summary>
    public const string Root = "/p";

    /// <summary>The first part of the path of every calendar that is fetched again and again.</summary>
    public const string FeedRoot = "/c";

    /// <summary>Ends the subject of a link to a grid that was given to somebody who had the card in front of them.</summary>
    private const char OnSight = '@';

    private const char Separator = '|';

    /// <summary>How long a link works. Every card carries a new one.</summary>
    public static readonly Duration Lasts = Duration.FromDays(1);

    /// <summary>Whether links can be made.</summary>
    public bool HasPages => address() is not null;

    /// <summary>The member's own picture of who met whom; null if there are no pages.</summary>
    public Uri? ToNetwork(MemberId member, Instant now) => To(new(PageKind.Network, member, "", now + Lasts));

    public Uri? ToStats(MemberId member, CommunityId community, Instant now) =>
        To(new(PageKind.Stats, member, community.ToString(), now + Lasts));

    /// <summary>The member's own picture of who was at the meetup.</summary>
    public Uri? ToRecap(MemberId member, MeetupId meetup, Instant now) => To(new(PageKind.Recap, member, meetup.Value, now + Lasts));

    /// <summary>Who answered the meetup, for this host.</summary>
    public Uri? ToGuests(MemberId host, MeetupId meetup, Instant now) => To(new(PageKind.Guests, host, meetup.Value, now + Lasts));

    /// <summary>The check-in code for the door.</summary>
    public Uri? ToDoor(MemberId host, MeetupId meetup, Instant until) => To(new(PageKind.Door, host, meetup.Value, until));

    /// <summary>The member's own check-in code.</summary>
    public Uri? ToCode(MemberId member, MeetupId meetup, Instant until) => To(new(PageKind.Code, member, meetup.Value, until));

    /// <summary>Lets the host's browser check people in.</summary>
    public Uri? ToDesk(MemberId host, MeetupId meetup, Instant until) => To(new(PageKind.Desk, host, meetup.Value, until));

    /// <summary>The page that a member's own code opens.</summary>
    public Uri? ToArrive(MemberId member, MeetupId meetup, Instant until) => To(new(PageKind.Arrive, member, meetup.Value, until));

    /// <summary>How the member gets this meetup, and all others, into their calendar.</summary>
    /// <param name="community">Where they are.</param>
    /// <param name="meetup">Null: the page is about all of them.</param>
    public Uri? ToCalendar(MemberId member, CommunityId community, MeetupId? meetup, Instant now) =>
        To(new(PageKind.Calendar, member, $"{community}/{meetup?.Value}", now + Lasts));

    /// <summary>The address at which a calendar program fetches a calendar; null if there is no public address.</summary>
    public Uri? ToFeed(string token) => At($"{FeedRoot}/{token}.ics");

    /// <summary>The public address; null if there is none.</summary>
    public Uri? Home => address();

    /// <summary>The page on which the member paints their answers to the meetup's poll.</summary>
    public Uri? ToGrid(MemberId member, MeetupId meetup, bool wasOnSight, Instant until) =>
        To(new(PageKind.Grid, member, wasOnSight ? meetup.Value + OnSight : meetup.Value, until));

    /// <summary>The meetup of a link to a grid, and whether it was given on sight of the card.</summary>
    public static (string Meetup, bool WasOnSight) ReadGrid(PageTicket ticket) =>
        (ticket.Subject.TrimEnd(OnSight), ticket.Subject.EndsWith(OnSight));

    /// <returns>Null if there are no pages.</returns>
    public Uri? To(PageTicket ticket) => At($"{Root}/{NameOf(ticket.Kind)}/{Seal(ticket)}");

    public string Seal(PageTicket ticket) => signer.Seal(ticket.Kind, string.Create(
        CultureInfo.InvariantCulture,
        $"{ticket.ExpiresAt.ToUnixTimeMilliseconds()}{Separator}{ticket.Member.Value}{Separator}{ticket.Subject}"));

    /// <returns>Null if the link is forged, of another kind of page, or expired.</returns>
    public PageTicket? Read(PageKind kind, string? seal, Instant now)
    {
        if (string.IsNullOrEmpty(seal) || signer.Open(kind, seal) is not { } text
            || text.Split(Separator, 3) is not [var expires, var member, var subject])
            return null;
        var ticket = new PageTicket(
            kind,
            new MemberId(long.Parse(member, CultureInfo.InvariantCulture)),
            subject,
            Instant.FromUnixTimeMilliseconds(long.Parse(expires, CultureInfo.InvariantCulture)));
        return now < ticket.ExpiresAt ? ticket : null;
    }

    private Uri? At(string path) => address() is { } home ? new Uri(home.AbsoluteUri.TrimEnd('/') + path) : null;

    private static string NameOf(PageKind kind) => kind.ToString().ToLowerInvariant();
}

/// <summary>The signed content of a link to a page.</summary>
/// <param name="Member">The member whom the link belongs to.</param>
/// <param name="Subject">The id of what the page is about, such as a meetup or a community; may be empty.</param>
/// <param name="ExpiresAt">When the link stops working, to the millisecond.</param>
public sealed record PageTicket(PageKind Kind, MemberId Member, string Subject, Instant ExpiresAt);

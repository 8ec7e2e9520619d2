using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Attendance.Links;

/// <summary>
/// Signed, expiring links to pages, each a member's own. The expiry stands inside the seal and is held against the bot's own clock, which
/// the sandbox moves; ASP.NET Core's time-limited protector knows the system's alone.
/// </summary>
/// <param name="address">Where members can open our pages; null as long as there is no such place.</param>
/// <param name="signer">Seals them.</param>
public sealed class PageLinks(Func<Uri?> address, IPageSigner signer)
{
    /// <summary>The first part of every page's path.</summary>
    public const string Root = "/p";

    /// <summary>How long a link opens its page; a new one comes with every card.</summary>
    public static readonly Duration Lasts = Duration.FromDays(1);

    private const char Separator = '|';

    /// <summary>The member's own picture of who met whom; null: there are no pages.</summary>
    public Uri? ToNetwork(MemberId member, Instant now) => To(new(PageKind.Network, member, "", now + Lasts));

    public Uri? ToStats(MemberId member, CommunityId community, Instant now) =>
        To(new(PageKind.Stats, member, community.ToString(), now + Lasts));

    /// <summary>The code for the door.</summary>
    public Uri? ToDoor(MemberId host, MeetupId meetup, Instant until) => To(new(PageKind.Door, host, meetup.Value, until));

    /// <summary>The member's own code.</summary>
    public Uri? ToCode(MemberId member, MeetupId meetup, Instant until) => To(new(PageKind.Code, member, meetup.Value, until));

    /// <summary>Where a host's browser becomes theirs.</summary>
    public Uri? ToDesk(MemberId host, MeetupId meetup, Instant until) => To(new(PageKind.Desk, host, meetup.Value, until));

    /// <summary>What a member's own code opens.</summary>
    public Uri? ToArrive(MemberId member, MeetupId meetup, Instant until) => To(new(PageKind.Arrive, member, meetup.Value, until));

    /// <returns>Null: there are no pages.</returns>
    public Uri? To(PageTicket ticket) => address() is { } home
        ? new Uri($"{home.AbsoluteUri.TrimEnd('/')}{Root}/{NameOf(ticket.Kind)}/{Seal(ticket)}")
        : null;

    public string Seal(PageTicket ticket) => signer.Seal(ticket.Kind, string.Create(
        CultureInfo.InvariantCulture, $"{ticket.ExpiresAt.ToUnixTimeMilliseconds()}{Separator}{ticket.Member.Value}{Separator}{ticket.Subject}"));

    /// <returns>Null when the link is forged, of another kind of page, or older than it says it lasts.</returns>
    public PageTicket? Read(PageKind kind, string? seal, Instant now)
    {
        if (string.IsNullOrEmpty(seal) || signer.Open(kind, seal) is not { } text || text.Split(Separator, 3) is not [var expires, var member, var subject])
            return null;
        var ticket = new PageTicket(
            kind,
            new MemberId(long.Parse(member, CultureInfo.InvariantCulture)),
            subject,
            Instant.FromUnixTimeMilliseconds(long.Parse(expires, CultureInfo.InvariantCulture)));
        return now < ticket.ExpiresAt ? ticket : null;
    }

    private static string NameOf(PageKind kind) => kind.ToString().ToLowerInvariant();
}

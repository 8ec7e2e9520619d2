using MeetupBot.Domain.Members;
using MeetupBot.Features;
using MeetupBot.Features.Pages;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Pages;

/// <summary>Reads what a page shows, for whoever holds a link that is still good.</summary>
internal sealed class PageDesk(Database database, MeetupsOptions options, PageLinks links, TimeProvider time)
{
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public MeetupsOptions Options => options;

    public PageLinks Links => links;

    /// <returns>Null when the link is not good, or its owner is not here any more.</returns>
    public async Task<T?> ReadAsync<T>(PageKind kind, string? seal, Func<Session, PageVisit, T?> read, CancellationToken cancellationToken)
        where T : class => links.Read(kind, seal, Now) is { } ticket
            ? await database.ReadAsync(session => Visit(session, ticket) is { } visit ? read(session, visit) : null, cancellationToken)
            : null;

    /// <summary>The same, for what changes something.</summary>
    public async Task<T?> WriteAsync<T>(PageKind kind, string? seal, Func<Session, PageVisit, T?> write, CancellationToken cancellationToken)
        where T : class => links.Read(kind, seal, Now) is { } ticket
            ? await database.WriteAsync(session => Visit(session, ticket) is { } visit ? write(session, visit) : null, cancellationToken)
            : null;

    private PageVisit? Visit(Session session, PageTicket ticket) => session.Members.Here([ticket.Member]) is [var viewer]
        ? new PageVisit(ticket, viewer, ZoneOf(session, viewer), Now)
        : null;

    private DateTimeZone ZoneOf(Session session, Member viewer) =>
        viewer.Zone ?? viewer.PlatformZone ?? session.Communities.Find(viewer.CommunityId)?.Zone ?? options.TimeZone;
}

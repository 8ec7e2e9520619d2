using MeetupBot.Application.Settings;
using MeetupBot.Application.Transactions;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Pages.Access;

/// <summary>Reads what a page shows, for the holder of a valid link.</summary>
internal sealed class PageAccess(TransactionRunner transactions, PageLinkService links, TimeProvider time)
{
    public Instant Now => time.GetCurrentInstant();

    public PageLinkService Links => links;

    /// <returns>Null when the link is not valid, or when its owner has left.</returns>
    public async Task<T?> ReadAsync<T>(
        PageKind kind, string? seal, Func<IServiceProvider, PageRequest, T?> read, CancellationToken cancellationToken)
        where T : class => links.Read(kind, seal, Now) is { } ticket
            ? await transactions.ReadAsync(scope => Visit(scope, ticket) is { } visit ? read(scope, visit) : null, cancellationToken)
            : null;

    /// <summary>The same, for requests that change something.</summary>
    public async Task<T?> WriteAsync<T>(
        PageKind kind, string? seal, Func<IServiceProvider, PageRequest, T?> write, CancellationToken cancellationToken)
        where T : class => links.Read(kind, seal, Now) is { } ticket
            ? await transactions.WriteAsync(scope => Visit(scope, ticket) is { } visit ? write(scope, visit) : null, cancellationToken)
            : null;

    private PageRequest? Visit(IServiceProvider scope, PageTicket ticket) =>
        scope.GetRequiredService<Session>().Members.Here([ticket.Member]) is [var viewer]
        ? new PageRequest(ticket, viewer, scope.GetRequiredService<EffectiveSettings>().ZoneOf(viewer), Now)
        : null;
}

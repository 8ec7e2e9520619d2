using System.Text;
using MeetupBot.Application.Transactions;
using MeetupBot.Domain.Calendar;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Pages.Feeds;

/// <summary>Reads what an address gives, and notes that it was fetched.</summary>
internal sealed class FeedAccess(TransactionRunner transactions, PageLinkService links, TimeProvider time)
{
    /// <summary>A fetch within it of the last one is not noted, so that reading stays cheap.</summary>
    private static readonly Duration Noted = Duration.FromHours(1);

    private Instant Now => time.GetCurrentInstant();

    /// <returns>Null when there is no such address.</returns>
    public Task<Feed?> FindAsync(string token, CancellationToken cancellationToken) =>
        transactions.ReadAsync(scope => scope.GetRequiredService<Session>().Feeds.Find(token), cancellationToken);

    /// <returns>The calendar; null when it ended so long ago that it gives nothing any more.</returns>
    public async Task<byte[]?> ReadAsync(Feed feed, string token, string userAgent, CancellationToken cancellationToken)
    {
        if (feed.RevokedAt is { } ended && Now >= ended + Feed.EmptyAfterEnd)
            return null;
        var (body, isAlive) = await transactions.ReadAsync(
            scope => (
                Encoding.UTF8.GetBytes(CalendarFeedFile.Write(scope.GetRequiredService<FeedReader>().Read(feed, links.ToFeed(token)))),
                scope.GetRequiredService<FeedService>().IsAlive(feed)),
            cancellationToken);
        await NoteAsync(feed, isAlive, FeedAgent.Read(userAgent), cancellationToken);
        return body;
    }

    /// <summary>Where nobody told the bot that the owner may not read it any more, it ends with the fetch that finds out.</summary>
    private async Task NoteAsync(Feed feed, bool isAlive, string? agent, CancellationToken cancellationToken)
    {
        if (feed.RevokedAt is not null)
            return;
        if (!isAlive)
            await transactions.WriteAsync(scope => scope.GetRequiredService<Session>().Feeds.End(feed.Id, Now), cancellationToken);
        else if (feed.FetchedAt is not { } last || Now >= last + Noted)
            await transactions.WriteAsync(scope => scope.GetRequiredService<Session>().Feeds.NoteFetch(feed.Id, Now, agent), cancellationToken);
    }
}

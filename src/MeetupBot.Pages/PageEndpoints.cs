using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Calendar;
using MeetupBot.Pages.Door;
using MeetupBot.Pages.Feeds;
using MeetupBot.Pages.Frame;
using MeetupBot.Pages.Grid;
using MeetupBot.Pages.Guests;
using MeetupBot.Pages.Network;
using MeetupBot.Pages.Recap;
using MeetupBot.Pages.Stats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Pages;

/// <summary>
/// The addresses of the pages. Each page needs a sealed link that identifies its owner; addresses can't be guessed or enumerated.
/// </summary>
public static class PageEndpoints
{
    /// <summary>Serves the pages below <c>/p/</c> and the calendars below <c>/c/</c>.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet(PageFrame.AssetRoot + "/{name}", EmbeddedAssets.Get);
        var pages = app.MapGroup(PageLinkService.Root).AddEndpointFilter(GuardAsync);
        pages.MapGet("/network/{seal}", NetworkAsync);
        pages.MapGet("/recap/{seal}", RecapAsync);
        pages.MapGet("/stats/{seal}", StatsAsync);
        pages.MapGuests();
        pages.MapDoor();
        pages.MapCalendar();
        app.MapFeeds();
        pages.MapGrid();
        return app;
    }

    /// <summary>Shows whoever opens an address at which nothing is served that it is none, and nothing else.</summary>
    /// <param name="way">A link to a page that everybody may open; null where there is none.</param>
    public static IApplicationBuilder UseNoticeOfNowhere(this IApplicationBuilder app, (string Label, string Address)? way = null) => app.Use(next => context =>
    {
        if (context.GetEndpoint() is not null || !HttpMethods.IsGet(context.Request.Method))
            return next(context);
        Guard(context.Response.Headers);
        return PageResults.Nowhere(way).ExecuteAsync(context);
    });

    private static async Task<IResult> NetworkAsync(string seal, PageAccess access, FaceFetcher faces, CancellationToken cancellationToken) =>
        await access.ReadAsync(
            PageKind.Network,
            seal,
            (scope, visit) => scope.GetRequiredService<NetworkViewReader>().Read(visit),
            cancellationToken) is { } view
            ? PageResults.Show<NetworkPage>(new { View = view, Faces = await faces.FetchAsync(view.Pictures, cancellationToken) })
            : PageResults.NoGood();

    private static async Task<IResult> RecapAsync(string seal, PageAccess access, FaceFetcher faces, CancellationToken cancellationToken) =>
        await access.ReadAsync(
            PageKind.Recap,
            seal,
            (scope, visit) => scope.GetRequiredService<RecapPictureReader>().Read(visit),
            cancellationToken) is { } view
            ? PageResults.Show<RecapPage>(new { View = view, Faces = await faces.FetchAsync(view.Pictures, cancellationToken) })
            : PageResults.NoGood();

    private static async Task<IResult> StatsAsync(string seal, PageAccess access, CancellationToken cancellationToken) =>
        await access.ReadAsync(
            PageKind.Stats,
            seal,
            (scope, visit) => scope.GetRequiredService<StatsViewReader>().Read(visit),
            cancellationToken) is { } view
            ? PageResults.Show<StatsPage>(new { View = view })
            : PageResults.NoGood();

    private static ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Guard(context.HttpContext.Response.Headers);
        return next(context);
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PagePolicy.Strict;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }
}

using System.Text;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Calendar;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Frame;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Pages.Calendar;

/// <summary>A member's page about their calendar, and one meetup as a file.</summary>
internal static class CalendarEndpoints
{
    private const long LargestForm = 16 * 1024;

    public static void MapCalendar(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/calendar/{seal}", PageAsync);
        pages.MapPost("/calendar/{seal}", ChangeAsync).DisableAntiforgery();
        pages.MapGet("/calendar/{seal}/meetup.ics", FileAsync);
    }

    private static async Task<IResult> PageAsync(string seal, HttpContext context, PageAccess access) =>
        Show(context, await access.ReadAsync(
            PageKind.Calendar,
            seal,
            (scope, visit) => scope.GetRequiredService<CalendarViewReader>().Read(visit),
            context.RequestAborted));

    /// <summary>Shows the page with what was made. An address is in no redirect, because it would stay in the browser's history.</summary>
    private static async Task<IResult> ChangeAsync(string seal, HttpContext context, PageAccess access, IAntiforgery antiforgery)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestForm;
        if (!await antiforgery.IsRequestValidAsync(context))
            return PageResults.Show<NoticePage>(new { Title = Words.PageTooOld, Text = Words.PageTooOldHint }, StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Show(context, await access.WriteAsync(
            PageKind.Calendar,
            seal,
            (scope, visit) => Change(scope.GetRequiredService<CalendarViewReader>(), visit, form),
            context.RequestAborted));
    }

    private static CalendarView? Change(CalendarViewReader reader, PageRequest visit, IFormCollection form) => form["act"].ToString() switch
    {
        "polls" => reader.SetPolls(visit, polls: true),
        "no-polls" => reader.SetPolls(visit, polls: false),
        "another" or "new" => FindKind(form["kind"]) is { } kind ? reader.MakeAddress(visit, kind, form["act"] == "new") : null,
        _ => null,
    };

    /// <summary>A public calendar is nobody's own.</summary>
    private static FeedKind? FindKind(string? typed) => typed switch
    {
        nameof(FeedKind.Mine) => FeedKind.Mine,
        nameof(FeedKind.Everything) => FeedKind.Everything,
        _ => null,
    };

    private static async Task<IResult> FileAsync(string seal, PageAccess access, CancellationToken cancellationToken) =>
        await access.ReadAsync(
            PageKind.Calendar,
            seal,
            (scope, visit) => scope.GetRequiredService<CalendarViewReader>().ReadEntry(visit),
            cancellationToken) is { } entry
            ? Results.Bytes(Encoding.UTF8.GetBytes(CalendarFile.Write(entry)), "text/calendar; charset=utf-8; method=PUBLISH")
            : PageResults.NoGood();

    private static IResult Show(HttpContext context, CalendarView? view) => view is null
        ? PageResults.NoGood()
        : PageResults.Show<CalendarPage>(new { View = view, Address = $"{context.Request.PathBase}{context.Request.Path}" });
}

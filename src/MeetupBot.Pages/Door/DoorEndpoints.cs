using MeetupBot.Application.Rights;
using MeetupBot.Application.Texts;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Frame;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Pages.Door;

/// <summary>
/// Check-in by camera. A code at the door opens the card in the chat app. Alternatively, a host authorizes a browser with a personal link,
/// and this browser then accepts members' codes. A member's code alone checks nobody in.
/// </summary>
internal static class DoorEndpoints
{
    private const string Cookie = "meetupbot-desk";
    private const long LargestForm = 16 * 1024;

    public static void MapDoor(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/door/{seal}", DoorAsync);
        pages.MapGet("/code/{seal}", CodeAsync);
        pages.MapGet("/desk/{seal}", DeskAsync);
        pages.MapGet("/arrive/{seal}", ScanAsync);
        pages.MapPost("/arrive/{seal}", ArriveAsync).DisableAntiforgery();
    }

    private static async Task<IResult> DoorAsync(
        string seal, PageAccess access, CancellationToken cancellationToken) =>
        await access.ReadAsync(
            PageKind.Door,
            seal,
            (scope, visit) => scope.GetRequiredService<DoorViewReader>().ReadDoor(visit),
            cancellationToken) is { } view
            ? PageResults.Show<DoorPage>(new { View = view })
            : PageResults.NoGood();

    private static async Task<IResult> CodeAsync(string seal, PageAccess access, CancellationToken cancellationToken) =>
        await access.ReadAsync(
            PageKind.Code,
            seal,
            (scope, visit) => scope.GetRequiredService<DoorViewReader>().ReadCode(visit),
            cancellationToken) is { } view
            ? PageResults.Show<CodePage>(new { View = view })
            : PageResults.NoGood();

    private static async Task<IResult> DeskAsync(string seal, HttpContext context, PageAccess access, HostCheck hosts)
    {
        if (access.Links.Read(PageKind.Desk, seal, access.Now) is { } ticket && await RefuseAsync(ticket, hosts, context) is { } refusal)
            return refusal;
        if (await access.ReadAsync(
            PageKind.Desk,
            seal,
            (scope, visit) => scope.GetRequiredService<DoorViewReader>().ReadDesk(visit),
            context.RequestAborted) is not { } view)
            return PageResults.NoGood();
        // Lax, because a camera opens the next code as a link from another site.
        context.Response.Cookies.Append(Cookie, seal, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = PageLinkService.Root,
            IsEssential = true,
        });
        return PageResults.Show<DeskPage>(new { View = view });
    }

    private static async Task<IResult> ScanAsync(string seal, HttpContext context, PageAccess access) =>
        NotADesk(seal, context, access, out _) ?? (await access.ReadAsync(
            PageKind.Arrive,
            seal,
            (scope, visit) => scope.GetRequiredService<DoorViewReader>().ReadArrive(visit),
            context.RequestAborted) is { } view
            ? PageResults.Show<ArrivePage>(new { View = view })
            : PageResults.NoGood());

    private static async Task<IResult> ArriveAsync(
        string seal, HttpContext context, PageAccess access, HostCheck hosts, IAntiforgery antiforgery)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestForm;
        if (!await antiforgery.IsRequestValidAsync(context))
            return PageResults.Show<NoticePage>(
                new { Title = Words.PageTooOld, Text = Words.PageTooOldHint }, StatusCodes.Status400BadRequest);
        if ((NotADesk(seal, context, access, out var host) ?? await RefuseAsync(host, hosts, context)) is { } refusal)
            return refusal;
        var refused = await access.WriteAsync(
            PageKind.Arrive,
            seal,
            (scope, visit) => scope.GetRequiredService<DoorCheckIn>().Arrive(visit, host),
            context.RequestAborted);
        if (refused is null)
            return PageResults.NoGood();
        return refused.Length == 0
            ? Results.Redirect(context.Request.PathBase + context.Request.Path)
            : PageResults.Show<NoticePage>(new { Title = Words.DeskTitle, Text = refused }, StatusCodes.Status409Conflict);
    }

    /// <summary>The link was given to a host; it ends with that right.</summary>
    private static async Task<IResult?> RefuseAsync(PageTicket host, HostCheck hosts, HttpContext context) =>
        await hosts.AskAsync(host.Subject, host.Member, context.RequestAborted) switch
        {
            true => null,
            false => PageResults.Show<NoticePage>(
                new { Title = Words.OnlyADesk, Text = Words.NoHostAnyMore(host.Subject) }, StatusCodes.Status403Forbidden),
            null => PageResults.Show<NoticePage>(
                new { Title = Words.OnlyADesk, Text = Words.HostNotConfirmed }, StatusCodes.Status503ServiceUnavailable),
        };

    private static IResult? NotADesk(string seal, HttpContext context, PageAccess access, out PageTicket host)
    {
        host = access.Links.Read(PageKind.Desk, context.Request.Cookies[Cookie], access.Now)!;
        if (access.Links.Read(PageKind.Arrive, seal, access.Now) is not { } member)
            return PageResults.NoGood();
        return host?.Subject == member.Subject
            ? null
            : PageResults.Show<NoticePage>(
                new { Title = Words.OnlyADesk, Text = Words.OnlyADeskHint(member.Subject) }, StatusCodes.Status403Forbidden);
    }
}

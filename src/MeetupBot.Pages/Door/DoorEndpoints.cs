using System.Globalization;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Frame;
using MeetupBot.Pages.Network;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Pages.Door;

/// <summary>
/// Check-in by camera. A code at the door opens the card in the chat app. Alternatively, a host authorizes a browser with a personal link,
/// and this browser then ticks names and accepts members' codes. A member's code alone checks nobody in.
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
        pages.MapPost("/desk/{seal}", TickAsync).DisableAntiforgery();
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

    private static async Task<IResult> DeskAsync(string seal, string? q, string? p, HttpContext context, PageAccess access, HostCheck hosts, FaceFetcher faces)
    {
        if (access.Links.Read(PageKind.Desk, seal, access.Now) is { } ticket && await RefuseAsync(ticket, hosts, context) is { } refusal)
            return refusal;
        if (await access.ReadAsync(
            PageKind.Desk,
            seal,
            (scope, visit) => scope.GetRequiredService<DeskViewReader>().Read(visit, q, FindMember(p)),
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
        return await ShowDeskAsync(view, context, faces);
    }

    /// <summary>Shows the list anew after a press. Loading that page again repeats nothing.</summary>
    private static async Task<IResult> TickAsync(
        string seal, HttpContext context, PageAccess access, HostCheck hosts, IAntiforgery antiforgery, FaceFetcher faces)
    {
        if (await RefuseFormAsync(context, antiforgery, Words.DeskTooOldHint) is { } stale)
            return stale;
        if (access.Links.Read(PageKind.Desk, seal, access.Now) is not { } ticket)
            return PageResults.NoGood();
        if (await RefuseAsync(ticket, hosts, context) is { } refusal)
            return refusal;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (isHere, search) = (form.ContainsKey("here"), form["q"].ToString());
        if (FindMember(form[isHere ? "here" : "back"]) is not { } member)
            return PageResults.NoGood();
        var done = await access.WriteAsync(
            PageKind.Desk,
            seal,
            (scope, visit) => scope.GetRequiredService<DeskTicks>().Tick(visit, member, isHere, search),
            context.RequestAborted);
        if (done is null)
            return PageResults.NoGood();
        return done.IsRefused
            ? await ShowDeskAsync(done.View, context, faces, StatusCodes.Status409Conflict)
            : Results.Redirect(AddressOf(context) + QueryString.Create("q", search).Add("p", member.ToString()));
    }

    private static async Task<IResult> ShowDeskAsync(DeskView view, HttpContext context, FaceFetcher faces, int status = StatusCodes.Status200OK)
    {
        context.Response.Headers.ContentSecurityPolicy = PagePolicy.WithScript;
        return PageResults.Show<DeskPage>(
            new { View = view, Address = AddressOf(context), Faces = await faces.FetchAsync(view.Pictures, context.RequestAborted) }, status);
    }

    private static string AddressOf(HttpContext context) => context.Request.PathBase + context.Request.Path;

    private static MemberId? FindMember(string? typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new MemberId(id) : null;

    private static async Task<IResult> ScanAsync(string seal, HttpContext context, PageAccess access, FaceFetcher faces) =>
        NotADesk(seal, context, access, out _) ?? (await access.ReadAsync(
            PageKind.Arrive,
            seal,
            (scope, visit) => scope.GetRequiredService<DoorViewReader>().ReadArrive(visit),
            context.RequestAborted) is { } view
            ? PageResults.Show<ArrivePage>(new
            {
                View = view,
                Desk = $"{context.Request.PathBase}{PageLinkService.Root}/desk/{context.Request.Cookies[Cookie]}",
                Face = (await faces.FetchAsync(view.Pictures, context.RequestAborted)).Values.FirstOrDefault(),
            })
            : PageResults.NoGood());

    private static async Task<IResult> ArriveAsync(
        string seal, HttpContext context, PageAccess access, HostCheck hosts, IAntiforgery antiforgery)
    {
        if (await RefuseFormAsync(context, antiforgery, Words.PageTooOldHint) is { } stale)
            return stale;
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

    private static async Task<IResult?> RefuseFormAsync(HttpContext context, IAntiforgery antiforgery, string hint)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestForm;
        return await antiforgery.IsRequestValidAsync(context)
            ? null
            : PageResults.Show<NoticePage>(new { Title = Words.PageTooOld, Text = hint }, StatusCodes.Status400BadRequest);
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

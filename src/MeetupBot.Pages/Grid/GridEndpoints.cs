using System.Text.Json;
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
using Microsoft.Net.Http.Headers;

namespace MeetupBot.Pages.Grid;

/// <summary>
/// The page on which a member paints their answers to a poll. A link that is only looked at, as by a preview, changes nothing. The script sends
/// what was touched as JSON; without it, a form sends the list.
/// </summary>
internal static class GridEndpoints
{
    private const string MeetupsZone = "meetup";
    private const long LargestBody = 16 * 1024;

    public static void MapGrid(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/grid/{seal}", PageAsync);
        pages.MapGet("/grid/{seal}/tallies", TalliesAsync);
        pages.MapPost("/grid/{seal}", SaveAsync).DisableAntiforgery();
    }

    private static Task<IResult> PageAsync(string seal, HttpContext context, PageAccess access, HostCheck hosts) =>
        ShowAsync(seal, context, access, hosts, said: context.Request.Query.ContainsKey("saved") ? Words.GridSaved : "");

    /// <summary>What changed since: nothing, when the tag is the one that the page has.</summary>
    private static async Task<IResult> TalliesAsync(string seal, HttpContext context, PageAccess access)
    {
        var state = await access.ReadAsync(
            PageKind.Grid,
            seal,
            (scope, visit) => scope.GetRequiredService<GridStateReader>() is var reader && reader.Find(visit) is { } found
                ? reader.Read(found, visit.Viewer.Id, ZoneOf(context, visit, found), visit.Now)
                : null,
            context.RequestAborted);
        if (state is null)
            return PageResults.NoGood();
        var body = JsonSerializer.SerializeToUtf8Bytes(state);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body).AsSpan(0, 8))}\"");
        return Results.Bytes(body, "application/json", entityTag: tag);
    }

    private static async Task<IResult> SaveAsync(string seal, HttpContext context, PageAccess access, HostCheck hosts, IAntiforgery antiforgery)
    {
        if (await RefuseAsync(context, antiforgery) is { } refusal)
            return refusal;
        if (await ReadAsync(context) is not { } answers)
            return Refuse(Words.PageTooOld, Words.GridNotPressed, StatusCodes.Status400BadRequest);
        var saved = await access.WriteAsync(
            PageKind.Grid, seal, (scope, visit) => scope.GetRequiredService<GridBook>().Save(visit, answers, IsMeetupsZone(context)), context.RequestAborted);
        if (saved is null)
            return PageResults.NoGood();
        if (saved.State is not { } state)
            return await ShowAsync(seal, context, access, hosts, Words.GridChanged, StatusCodes.Status409Conflict);
        if (!context.Request.HasFormContentType)
            return Results.Json(state);
        // Loading the page that follows again repeats nothing. Only 303 is a GET for certain.
        context.Response.Headers.Location = $"{AddressOf(context)}{ZoneQuery(context).Add("view", "list").Add("saved", "")}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> ShowAsync(
        string seal, HttpContext context, PageAccess access, HostCheck hosts, string said, int status = StatusCodes.Status200OK)
    {
        if (access.Links.Read(PageKind.Grid, seal, access.Now) is not { } ticket)
            return PageResults.NoGood();
        var meetup = PageLinkService.ReadGrid(ticket).Meetup;
        // Whoever hosts it is named in the database; no platform is asked on behalf of every voter.
        var isHost = await access.ReadAsync(
                PageKind.Grid, seal, (scope, visit) => scope.GetRequiredService<GridStateReader>().Find(visit), context.RequestAborted) is { } found
            && found.Meetup.IsHost(ticket.Member) && await hosts.AskAsync(meetup, ticket.Member, context.RequestAborted) == true;
        if (await access.ReadAsync(
            PageKind.Grid,
            seal,
            (scope, visit) => scope.GetRequiredService<GridViewReader>().Read(visit, IsMeetupsZone(context), isHost),
            context.RequestAborted) is not { } view)
            return PageResults.NoGood();
        context.Response.Headers.ContentSecurityPolicy = PagePolicy.WithScript;
        return PageResults.Show<GridPage>(
            new { View = view, Address = AddressOf(context), IsList = IsList(context, view), Zone = ZoneQuery(context), Said = view.IsOpen ? said : "" }, status);
    }

    private static async Task<IResult?> RefuseAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (context.Request.ContentLength > LargestBody)
            return Refuse(Words.PageTooOld, Words.GridNotPressed, StatusCodes.Status413PayloadTooLarge);
        // For a body that does not say how long it is.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestBody;
        if (!context.Request.HasFormContentType && !IsJson(context.Request.ContentType))
            return Refuse(Words.PageTooOld, Words.GridNotPressed, StatusCodes.Status415UnsupportedMediaType);
        return await antiforgery.IsRequestValidAsync(context) ? null : Refuse(Words.PageTooOld, Words.GridTooOld, StatusCodes.Status400BadRequest);
    }

    private static async Task<GridAnswers?> ReadAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
            return GridAnswers.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        try
        {
            using var sent = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return GridAnswers.Read(sent.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Refuse(string title, string text, int status) => PageResults.Show<NoticePage>(new { Title = title, Text = text }, status);

    private static bool IsJson(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var read) && read.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private static bool IsMeetupsZone(HttpContext context) => context.Request.Query["zone"] == MeetupsZone;

    private static QueryString ZoneQuery(HttpContext context) => IsMeetupsZone(context) ? QueryString.Create("zone", MeetupsZone) : QueryString.Empty;

    private static NodaTime.DateTimeZone ZoneOf(HttpContext context, PageRequest visit, GridPoll found) =>
        IsMeetupsZone(context) ? found.Meetup.Zone : visit.Zone;

    private static bool IsList(HttpContext context, GridView view) => context.Request.Query["view"].ToString() switch
    {
        "list" => true,
        "grid" => false,
        _ => view.IsListFirst,
    };

    private static string AddressOf(HttpContext context) => context.Request.PathBase + context.Request.Path;
}

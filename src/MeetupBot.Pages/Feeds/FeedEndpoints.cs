using System.Globalization;
using System.Security.Cryptography;
using MeetupBot.Features.Attendance.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace MeetupBot.Pages.Feeds;

/// <summary>
/// Calendars that calendar programs fetch again and again. The secret part of the address is all that a program has. The addresses end in
/// <c>.ics</c>, which Outlook asks for.
/// </summary>
internal static class FeedEndpoints
{
    private const string Suffix = ".ics";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapMethods(PageLinkService.FeedRoot + "/{file}", Methods, FetchAsync);
        app.MapGet("/robots.txt", () => Results.Text($"User-agent: *\nAllow: {PageLinkService.FeedRoot}/\nDisallow: {PageLinkService.Root}/\n"));
    }

    private static async Task<IResult> FetchAsync(string file, HttpContext context, FeedAccess access, FetchLimits limits)
    {
        Guard(context.Response.Headers);
        var token = file.EndsWith(Suffix, StringComparison.Ordinal) ? file[..^Suffix.Length] : "";
        if (await access.FindAsync(token, context.RequestAborted) is not { } feed)
            return TooMany(context, limits.CountWrong(context.Connection.RemoteIpAddress)) ?? Results.NotFound();
        if (TooMany(context, limits.Count(feed.Id)) is { } refusal)
            return refusal;
        return await access.ReadAsync(feed, token, context.Request.Headers.UserAgent.ToString(), context.RequestAborted) is { } body
            ? Answer(context, body)
            : Results.StatusCode(StatusCodes.Status410Gone);
    }

    private static IResult Answer(HttpContext context, byte[] body)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
        var headers = context.Response.Headers;
        // No Last-Modified: it would go back when an event leaves, and programs that go by dates would never learn of it.
        headers.ETag = tag.ToString();
        headers.CacheControl = "private, max-age=300";
        if (IsKnown(context.Request, tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        headers.ContentDisposition = "inline; filename=\"meetups.ics\"";
        return Results.Bytes(body, "text/calendar; charset=utf-8");
    }

    /// <summary>Whether the program has this body. Tags are compared weakly (RFC 9110, 13.1.2).</summary>
    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));

    private static IResult? TooMany(HttpContext context, Duration? wait)
    {
        if (wait is not { } left)
            return null;
        context.Response.Headers.RetryAfter = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }
}

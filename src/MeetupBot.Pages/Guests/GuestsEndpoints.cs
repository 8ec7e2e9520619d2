using System.Text;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Texts;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Frame;
using MeetupBot.Pages.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Pages.Guests;

/// <summary>The guest list for hosts, with a search, and as a file.</summary>
internal static class GuestsEndpoints
{
    public static void MapGuests(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/guests/{seal}", PageAsync);
        pages.MapGet("/guests/{seal}/csv", FileAsync);
    }

    private static async Task<IResult> PageAsync(
        string seal, string? q, HttpContext context, PageAccess access, HostCheck hosts, FaceFetcher faces, CancellationToken cancellationToken) =>
        await RefuseAsync(seal, access, hosts, cancellationToken)
        ?? (await ReadAsync(seal, q, access, cancellationToken) is { } view
            ? PageResults.Show<GuestsPage>(new
            {
                View = view,
                Download = $"{context.Request.PathBase}{context.Request.Path}/csv",
                Faces = await faces.FetchAsync(view.Pictures, cancellationToken),
            })
            : PageResults.NoGood());

    private static async Task<IResult> FileAsync(string seal, PageAccess access, HostCheck hosts, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(seal, access, hosts, cancellationToken) is { } refusal)
            return refusal;
        if (await ReadAsync(seal, null, access, cancellationToken) is not { } view)
            return PageResults.NoGood();
        // Excel takes a file without this mark for one in the machine's old code page.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(GuestsTable.Write(view.Rows))];
        return Results.File(bytes, "text/csv; charset=utf-8", $"{view.Id}.csv");
    }

    /// <summary>The link was given to a host; it is worth what its owner's right is now.</summary>
    private static async Task<IResult?> RefuseAsync(string seal, PageAccess access, HostCheck hosts, CancellationToken cancellationToken)
    {
        if (access.Links.Read(PageKind.Guests, seal, access.Now) is not { } ticket)
            return PageResults.NoGood();
        return await hosts.AskAsync(ticket.Subject, ticket.Member, cancellationToken) switch
        {
            true => null,
            false => PageResults.NoGood(),
            null => PageResults.Show<NoticePage>(
                new { Title = Words.WhoIsComing, Text = Words.ListNotConfirmed }, StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static Task<GuestsView?> ReadAsync(string seal, string? search, PageAccess access, CancellationToken cancellationToken) => access.ReadAsync(
        PageKind.Guests, seal, (scope, visit) => scope.GetRequiredService<GuestsViewReader>().Read(visit, search), cancellationToken);
}

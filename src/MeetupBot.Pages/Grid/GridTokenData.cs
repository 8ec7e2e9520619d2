using System.Security.Cryptography;
using System.Text;
using MeetupBot.Features.Attendance.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace MeetupBot.Pages.Grid;

/// <summary>Binds the token of a grid to its link, so that the token of one's own page does not write to another member's.</summary>
internal sealed class GridTokenData : IAntiforgeryAdditionalDataProvider
{
    private const string Path = PageLinkService.Root + "/grid";

    public string GetAdditionalData(HttpContext context) => context.Request.Path.StartsWithSegments(Path, out var seal)
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seal.Value!)).AsSpan(0, 16))
        : "";

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}

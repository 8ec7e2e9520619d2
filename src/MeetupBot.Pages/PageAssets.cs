using MeetupBot.Features.Attendance.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MeetupBot.Pages;

/// <summary>The pages' style. It lies in the assembly, so that it is there however the bot is started or published.</summary>
internal static class PageAssets
{
    public const string Root = PageLinks.Root + "/assets";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static Results<FileStreamHttpResult, NotFound> Get(string name, HttpContext context)
    {
        var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"page:{name}");
        if (stream is null || !Types.TryGetValue(Path.GetExtension(name), out var type))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(stream, type);
    }
}

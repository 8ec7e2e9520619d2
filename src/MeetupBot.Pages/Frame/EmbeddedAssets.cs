using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MeetupBot.Pages.Frame;

/// <summary>
/// Serves style sheets, scripts and pictures from the assembly, so that they exist however the bot is started or published. The sandbox
/// must not reference this project, so it compiles this file too.
/// </summary>
internal static class EmbeddedAssets
{
    public const string Svg = "image/svg+xml";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = Svg,
    };

    public static Results<FileStreamHttpResult, NotFound> Get(string name, HttpContext context)
    {
        var stream = typeof(EmbeddedAssets).Assembly.GetManifestResourceStream($"asset:{name}");
        if (stream is null || !Types.TryGetValue(Path.GetExtension(name), out var type))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(stream, type);
    }
}

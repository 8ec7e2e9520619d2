using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MeetupBot.Sandbox;

/// <summary>Style and script of the page. They lie in the assembly, so that they are there however the bot is started or published.</summary>
internal static class SandboxAssets
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static Results<FileStreamHttpResult, NotFound> Get(string name, HttpContext context)
    {
        var stream = typeof(SandboxAssets).Assembly.GetManifestResourceStream($"asset:{name}");
        if (stream is null || !Types.TryGetValue(Path.GetExtension(name), out var type))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(stream, type);
    }

    public static Results<ContentHttpResult, NotFound> Face(string id) => SampleCommunity.Find(id) is { } person
        ? TypedResults.Content(FaceDrawing.Svg(person), Types[".svg"])
        : TypedResults.NotFound();
}

using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>Receives files, raw or as a form. Source: files.getUploadURLExternal, "Usage info".</summary>
internal sealed class UploadServer(Workspace workspace, BoundedLog<ApiRecord> log)
{
    public const string Prefix = "/upload/v1/";

    public async Task HandleAsync(HttpContext http)
    {
        var arrived = workspace.Now;
        var id = http.Request.Path.Value![Prefix.Length..];
        var content = await ReadAsync(http.Request);
        var file = workspace.Read(() => workspace.Files.GetValueOrDefault(id));
        var refused = file is null || file.IsUploaded || file.Length != content.Length;
        http.Response.StatusCode = refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        log.Add(new ApiRecord(
            arrived, "upload", http.Request.Method, false, new JsonObject { ["file"] = id, ["length"] = content.Length },
            http.Response.StatusCode, refused ? "upload_failed" : null, null));
        if (!refused)
        {
            workspace.Change(() =>
            {
                file!.Content = content;
                file.IsUploaded = true;
            });
        }

        await http.Response.WriteAsync(refused ? "upload_failed" : $"OK - {content.Length}");
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var content = new MemoryStream();
        if (request.HasFormContentType && (await request.ReadFormAsync()).Files is [var sent, ..])
            await sent.CopyToAsync(content);
        else
            await request.Body.CopyToAsync(content);
        return content.ToArray();
    }
}

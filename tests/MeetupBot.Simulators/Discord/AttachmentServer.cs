using System.Globalization;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord;

/// <summary>Serves uploaded files, as Discord's CDN does.</summary>
internal static class AttachmentServer
{
    public static Task SendAsync(HttpContext http, SimWorld world)
    {
        // /attachments/{channel}/{id}/{name}
        var parts = http.Request.Path.Value!.Split('/');
        SimAttachment? attachment = null;
        if (parts.Length > 3 && ulong.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            attachment = world.Read(() => world.Files.GetValueOrDefault(id));
        if (attachment is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.ContentType = attachment.ContentType;
        http.Response.ContentLength = attachment.Content.Length;
        return http.Response.Body.WriteAsync(attachment.Content).AsTask();
    }
}

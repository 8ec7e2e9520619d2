using System.Text;
using System.Text.Json.Nodes;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>
/// Uploads files in three steps: get an upload address, send the bytes, share. Nobody sees the file before the last step.
/// Source: docs.slack.dev, Messaging, "Working with files"; Reference, files.getUploadURLExternal and files.completeUploadExternal.
/// </summary>
internal sealed class FileMethods(WebApiClient client, AddressPoster poster)
{
    /// <param name="threadTs">The timestamp of the message that starts the thread. Never that of a reply.</param>
    /// <returns>Null on success.</returns>
    public async Task<SlackError?> ShareAsync(string channel, string? threadTs, CardFile file, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Content);
        var asked = await client.SendAsync(
            new WebApiRequest(WebApiMethods.FilesGetUploadUrl, new Arguments().Add("filename", file.Name).Add("length", bytes.Length)),
            WebApiJson.Wire.UploadTarget,
            cancellationToken);
        if (!asked.Succeeded(out var target, out var error))
            return error;
        if (poster.Trust(target.UploadUrl) is not { } address || target.FileId is not { Length: > 0 } id)
            return new SlackError(ApiErrorKind.Unavailable, 0, "Slack names no address for the file.");
        return await poster.UploadAsync(address, bytes, cancellationToken) ?? await CompleteAsync(id, file.Name, channel, threadTs, cancellationToken);
    }

    private async Task<SlackError?> CompleteAsync(string id, string title, string channel, string? threadTs, CancellationToken cancellationToken)
    {
        var files = new JsonArray(new JsonObject { ["id"] = id, ["title"] = title });
        var arguments = new Arguments().Add("files", files).Add("channel_id", channel).Add("thread_ts", threadTs);
        return (await client.SendAsync(
            new WebApiRequest(WebApiMethods.FilesCompleteUpload, arguments), WebApiJson.Wire.WebApiResponse, cancellationToken)).Error;
    }
}

using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.WebApi.Methods;

/// <summary>Source: files.getUploadURLExternal, files.completeUploadExternal.</summary>
internal sealed class FileMethods(Workspace workspace, MessageStore desk)
{
    public JsonObject GetUploadUrl(Arguments arguments)
    {
        var name = arguments.Text("filename");
        var length = arguments.Number("length", -1);
        if (length < 0)
            throw ApiError.InvalidArguments("[ERROR] missing required field: length");
        if (length == 0)
            throw ApiError.InvalidArguments("[ERROR] must be more than 0 [json-pointer:/length]");
        var file = new SlackFile(workspace.Ids.Next("F"), name, length);
        workspace.Files[file.Id] = file;
        return new JsonObject { ["upload_url"] = $"{workspace.BaseUrl}{UploadServer.Prefix}{file.Id}", ["file_id"] = file.Id };
    }

    public JsonObject Complete(Arguments arguments)
    {
        if (arguments.Json("files", "invalid_arguments") is not JsonArray listed || listed.Count == 0)
            throw ApiError.InvalidArguments("[ERROR] missing required field: files");
        var files = listed.Select(Uploaded).ToList();
        var channels = (arguments.TextOrNull("channel_id") ?? arguments.TextOrNull("channels") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(desk.Postable).ToList();
        foreach (var file in files)
            file.IsCompleted = true;
        foreach (var channel in channels)
        {
            var comment = arguments.TextOrNull("initial_comment") ?? "";
            desk.Post(channel, new MessageDraft(comment, []), threadTs: arguments.TextOrNull("thread_ts"), files: files);
        }

        return new JsonObject
        {
            ["files"] = new JsonArray([.. files.Select(f => (JsonNode)new JsonObject { ["id"] = f.Id, ["title"] = f.Title })]),
        };
    }

    private SlackFile Uploaded(JsonNode? entry)
    {
        var file = workspace.Files.GetValueOrDefault(entry?["id"]?.ToString() ?? "") ?? throw new ApiError("file_not_found");
        if (!file.IsUploaded || file.IsCompleted)
            throw new ApiError("file_not_found");
        file.Title = entry?["title"]?.ToString() ?? file.Name;
        return file;
    }
}

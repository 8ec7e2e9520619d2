using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>Receives answers to interactions. Source: Handling user interaction, "Message responses".</summary>
internal sealed class ResponseUrlServer(Workspace workspace, AnswerProcessor answers, ApiFaults faults, BoundedLog<ApiRecord> log)
{
    public const string Prefix = "/actions/";

    public async Task HandleAsync(HttpContext http)
    {
        var arrived = workspace.Now;
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var fault = faults.Take("response_url", null);
        var (status, error, json) = fault is { AfterEffect: false }
            ? (ApiReply.Of(fault).Status, ApiReply.Of(fault).Error, [])
            : Take(http.Request.Path.Value![Prefix.Length..], text);
        if (fault is { Delay: var delay } && delay > TimeSpan.Zero)
            await Task.Delay(delay, workspace.Time, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        log.Add(new ApiRecord(arrived, "response_url", http.Request.Method, true, json, fault?.Cut == true ? 0 : status, error, null));
        if (fault?.Cut == true)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = status;
        await http.Response.WriteAsync(error is null ? "ok" : new JsonObject { ["ok"] = false, ["error"] = error }.ToJsonString());
    }

    private (int Status, string? Error, JsonObject Json) Take(string secret, string text)
    {
        JsonObject json = [];
        try
        {
            json = JsonNode.Parse(text, null, Arguments.Strict) as JsonObject ?? throw new ApiError("invalid_payload");
            workspace.Change(() => answers.Respond(workspace.Interactions.Respond(secret, workspace.Now), json));
            return (200, null, json);
        }
        catch (JsonException)
        {
            return (400, "invalid_payload", json);
        }
        catch (ApiError error)
        {
            return (error.Code.EndsWith("_url", StringComparison.Ordinal) ? 404 : 400, error.Code, json);
        }
    }
}

using System.Net;
using System.Text.Json;

namespace MeetupBot.Tests.Simulators;

/// <summary>A REST answer, read.</summary>
internal sealed record RestReplyView(HttpStatusCode Status, JsonElement Json, HttpResponseMessage Message)
{
    public int Code => Json.GetProperty("code").GetInt32();

    public string Id => Json.GetProperty("id").GetString()!;

    public string Header(string name) => string.Join(",", Message.Headers.GetValues(name));

    /// <summary>The code of the first error at this path of <c>errors</c>.</summary>
    public string ErrorAt(string path)
    {
        var node = Json.GetProperty("errors");
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            Assert.True(node.TryGetProperty(part, out node), $"No error at {path}: {Json}");
        return node.GetProperty("_errors")[0].GetProperty("code").GetString()!;
    }
}

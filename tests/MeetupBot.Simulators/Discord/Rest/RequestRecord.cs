using System.Text;
using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>A received REST request with its response.</summary>
/// <param name="At">When it arrived.</param>
/// <param name="Method">In upper case.</param>
/// <param name="Route">Method and template, e.g. <c>POST /channels/{channel_id}/messages</c>. Empty for an unknown one.</param>
/// <param name="Path">With the query, without <c>/api/v10</c>.</param>
/// <param name="Body">The JSON body, or a multipart body's <c>payload_json</c>.</param>
/// <param name="Files">The names of uploaded files.</param>
/// <param name="Status">0 when the connection was aborted instead.</param>
/// <param name="Reply">The body of the response.</param>
public sealed record RequestRecord(
    DateTimeOffset At,
    string Method,
    string Route,
    string Path,
    ReadOnlyMemory<byte> Body,
    IReadOnlyList<string> Files,
    int Status,
    ReadOnlyMemory<byte> Reply)
{
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Undefined when there was no body.</summary>
    public JsonElement Json => Body.IsEmpty ? default : JsonElement.Parse(Body.Span);
}

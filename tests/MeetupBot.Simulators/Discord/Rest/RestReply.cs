using System.Net;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>The response to a request.</summary>
internal sealed record RestReply(HttpStatusCode Status, byte[] Body)
{
    public static RestReply NoContent { get; } = new(HttpStatusCode.NoContent, []);

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static RestReply Json<TState>(HttpStatusCode status, TState state, Action<Utf8JsonWriter, TState> write) =>
        new(status, JsonBytes.Write(state, write));

    public static RestReply Ok<TState>(TState state, Action<Utf8JsonWriter, TState> write) => Json(HttpStatusCode.OK, state, write);

    public static RestReply Ok(SimMessage message) => new(HttpStatusCode.OK, MessageJson.Bytes(message));
}

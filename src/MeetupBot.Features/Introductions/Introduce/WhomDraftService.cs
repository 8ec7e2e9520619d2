using System.Text.Json.Serialization;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Keeps what was said of an introduction until it is clear who is meant.</summary>
internal sealed class WhomDraftService(Session session) : DraftService<WhomDraft>(session, "introduction", WhomJson.Default.WhomDraft);

/// <param name="First">The platform's id of who is clear already, or empty.</param>
/// <param name="Second">The same of the other.</param>
/// <param name="Because">The reason as typed, or empty.</param>
internal sealed record WhomDraft(string First, string Second, string Because)
{
    /// <summary>The member who is clear, while only the other is not.</summary>
    public long? Known { get; init; }
}

[JsonSerializable(typeof(WhomDraft))]
internal sealed partial class WhomJson : JsonSerializerContext;

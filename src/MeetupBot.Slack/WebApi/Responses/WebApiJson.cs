using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Responses of the Web API: snake case, any part may be missing.</summary>
[JsonSerializable(typeof(WebApiResponse))]
[JsonSerializable(typeof(AuthTest))]
[JsonSerializable(typeof(ConnectionsOpen))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(EphemeralMessage))]
[JsonSerializable(typeof(ConversationResponse))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(UserResponse))]
[JsonSerializable(typeof(UserPage))]
[JsonSerializable(typeof(ViewResponse))]
[JsonSerializable(typeof(UploadTarget))]
internal sealed partial class WebApiJson : JsonSerializerContext
{
    public static WebApiJson Wire { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
}

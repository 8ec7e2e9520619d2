using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Discord.Wire;

/// <summary>
/// Discord's JSON: snake case, absent rather than null, times as ISO 8601. Text is escaped only as JSON requires: it is never part of
/// HTML, and "ü" in two bytes keeps a card within the size limits.
/// </summary>
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(ApplicationInfo))]
[JsonSerializable(typeof(ApplicationCommand[]))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Message[]))]
[JsonSerializable(typeof(DeletedMessage))]
[JsonSerializable(typeof(DeletedMessages))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildRole))]
[JsonSerializable(typeof(ThreadList))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(ScheduledEvent[]))]
[JsonSerializable(typeof(ScheduledEventRequest))]
[JsonSerializable(typeof(CreateDmRequest))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(StartThreadRequest))]
[JsonSerializable(typeof(ModifyThreadRequest))]
[JsonSerializable(typeof(ActiveThreads))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(RateLimitBody))]
internal sealed partial class DiscordJson : JsonSerializerContext
{
    public static DiscordJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

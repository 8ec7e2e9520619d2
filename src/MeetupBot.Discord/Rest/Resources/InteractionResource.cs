using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Resources;

/// <summary>
/// Responses to interactions: the first within 3 s, all within 15 minutes.
/// Source: Interactions, Receiving and Responding, "Endpoints".
/// </summary>
internal sealed class InteractionResource(RestClient client)
{
    private static readonly TimeSpan CallbackTimeout = TimeSpan.FromMilliseconds(2500);

    /// <summary>Every callback has an address of its own and the rest in common.</summary>
    private static readonly RestRoute Callback = RestRoute.ForInteraction(HttpMethod.Post, "interactions/{interaction}/{token}/callback", "", "") with
    {
        Repeatable = true,
    };

    /// <param name="response">An <see cref="InteractionResponse"/> as JSON.</param>
    public Task<DiscordError?> CallbackAsync(
        Interaction interaction, ReadOnlyMemory<byte> response, IReadOnlyList<RestFile> files, CancellationToken cancellationToken)
    {
        var route = Callback with
        {
            Path = $"interactions/{interaction.Id}/{Uri.EscapeDataString(interaction.Token)}/callback",
            Major = interaction.Id.ToString(),
        };
        return client.SendAsync(
            new RestRequest(route)
            {
                Body = response,
                Files = files,
                Timeout = CallbackTimeout,
                DoneAlreadyCode = DiscordErrorCode.AlreadyAcknowledged,
            },
            cancellationToken);
    }

    /// <summary>Fills in or replaces the first response.</summary>
    public Task<ApiResult<Message, DiscordError>> EditOriginalAsync(
        Interaction interaction, MessageRequest body, IReadOnlyList<RestFile> files, CancellationToken cancellationToken) =>
        client.SendAsync(
            MessageResource.Message(Webhook(HttpMethod.Patch, interaction, "/messages/@original"), body, files),
            DiscordJson.Wire.Message, cancellationToken);

    public Task<ApiResult<Message, DiscordError>> FollowUpAsync(
        Interaction interaction, MessageRequest body, IReadOnlyList<RestFile> files, CancellationToken cancellationToken) =>
        client.SendAsync(
            MessageResource.Message(Webhook(HttpMethod.Post, interaction, ""), body, files), DiscordJson.Wire.Message, cancellationToken);

    /// <summary>Removes a deferral that needs no message.</summary>
    public Task<DiscordError?> DeleteOriginalAsync(Interaction interaction, CancellationToken cancellationToken) =>
        client.SendAsync(
            new RestRequest(Webhook(HttpMethod.Delete, interaction, "/messages/@original")) { DoneAlreadyCode = DiscordErrorCode.UnknownMessage },
            cancellationToken);

    private static RestRoute Webhook(HttpMethod method, Interaction interaction, string rest) =>
        RestRoute.ForInteraction(
            method, "webhooks/{application}/{token}" + rest,
            $"webhooks/{interaction.ApplicationId}/{Uri.EscapeDataString(interaction.Token)}{rest}", interaction.Token);
}

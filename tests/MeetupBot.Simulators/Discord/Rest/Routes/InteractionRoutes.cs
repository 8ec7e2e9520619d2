using System.Net;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Validation;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>First answers. Source: Receiving and Responding, "Create Interaction Response".</summary>
internal sealed class InteractionRoutes(SimWorld world, MessageStore messages)
{
    public void Map(Router router) => router.Map(
        "POST",
        "/interactions/{interaction_id}/{interaction_token}/callback",
        new RateLimit(50, TimeSpan.FromSeconds(1)),
        Callback,
        RouteTraits.Open | RouteTraits.OutsideGlobalLimit | RouteTraits.Unlimited);

    private RestReply Callback(RestRequest request)
    {
        var interaction = world.Interactions.Find(request.Id(0, "interaction_id"), request.Value(1)) ?? throw ApiError.UnknownInteraction();
        if (interaction.Response is not null)
            throw new ApiError(HttpStatusCode.BadRequest, 40060, "Interaction has already been acknowledged.");
        if (world.Now - interaction.CreatedAt > world.Options.InteractionDeadline)
            throw ApiError.UnknownInteraction();
        var form = request.Form(new FormErrors());
        var response = Answer(interaction, ReadType(form, interaction), form, request.Files);
        interaction.Original = response.Message;
        interaction.Answer(response);
        return request.Flag("with_response") ? WithResponse(response) : RestReply.NoContent;
    }

    private static CallbackType ReadType(FormReader form, SimInteraction interaction)
    {
        long[] allowed = interaction.Type switch
        {
            InteractionType.ApplicationCommand => [4, 5, 9],
            InteractionType.MessageComponent => [4, 5, 6, 7, 9],
            InteractionType.Autocomplete => [8],
            _ when interaction.Message is not null => [4, 5, 6, 7],
            _ => [4, 5],
        };
        var type = form.OneOf("type", required: true, allowed);
        form.Errors.ThrowIfAny();
        return (CallbackType)type!.Value;
    }

    private static SimInteractionResponse Suggestions(SimInteraction interaction, FormReader data, DateTimeOffset now)
    {
        var choices = new List<SimChoice>();
        var array = data.Array("choices", max: 25, required: true);
        foreach (var choice in array is { } given ? data.Objects("choices", given) : [])
        {
            var name = choice.Text("name", 1, 100, required: true);
            if (choice.Body.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number)
                choices.Add(new SimChoice(name ?? "", value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble()));
            else
                choices.Add(new SimChoice(name ?? "", choice.Text("value", 1, 100, required: true) ?? ""));
        }

        data.Errors.ThrowIfAny();
        return new SimInteractionResponse(interaction, CallbackType.AutocompleteResult, now) { Choices = choices };
    }

    private static RestReply WithResponse(SimInteractionResponse response) => RestReply.Ok(response, static (json, r) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("interaction");
        json.WriteSnowflake("id", r.Interaction.Id);
        json.WriteNumber("type", (int)r.Interaction.Type);
        if (r.Message is { } made)
        {
            json.WriteSnowflake("response_message_id", made.Id);
            json.WriteBoolean("response_message_loading", made.IsLoading);
            json.WriteBoolean("response_message_ephemeral", made.IsEphemeral);
        }

        json.WriteEndObject();
        json.WriteStartObject("resource");
        json.WriteNumber("type", (int)r.Type);
        if (r.Message is { } message && r.Type is CallbackType.Message or CallbackType.DeferredMessage or CallbackType.Update)
        {
            json.WritePropertyName("message");
            json.WriteRawValue(MessageJson.Bytes(message), skipInputValidation: true);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private SimInteractionResponse Answer(SimInteraction interaction, CallbackType type, FormReader form, IReadOnlyList<UploadedFile> files)
    {
        var needsData = type is not (CallbackType.DeferredMessage or CallbackType.DeferredUpdate);
        var data = form.Object("data", required: needsData);
        form.Errors.ThrowIfAny();
        return type switch
        {
            CallbackType.Message => Made(interaction, type, NewMessage(interaction, data!.Value, files)),
            CallbackType.DeferredMessage => Made(interaction, type, Deferred(interaction, data)),
            CallbackType.DeferredUpdate => Made(interaction, type, interaction.Message!),
            CallbackType.Update => Made(interaction, type, Updated(interaction, data!.Value, files)),
            CallbackType.AutocompleteResult => Suggestions(interaction, data!.Value, world.Now),
            _ => Modal(interaction, data!.Value),
        };
    }

    private SimInteractionResponse Made(SimInteraction interaction, CallbackType type, SimMessage message) =>
        new(interaction, type, world.Now) { Message = message };

    private SimMessage NewMessage(SimInteraction interaction, FormReader data, IReadOnlyList<UploadedFile> files)
    {
        var draft = new MessageForm(world, interaction.Channel, MessageKind.Interaction).ReadNew(data, files);
        return InteractionMessages.Create(world, messages, interaction, draft, isFollowup: false);
    }

    private SimMessage Deferred(SimInteraction interaction, FormReader? data)
    {
        var flags = (MessageFlag)(data?.Integer("flags") ?? 0);
        if ((flags & ~MessageFlag.Ephemeral) != 0)
            data!.Value.Fail("flags", "MESSAGE_FLAGS_INVALID", "Only EPHEMERAL can be set on a deferred response.");
        data?.Errors.ThrowIfAny();
        var draft = new MessageDraft(null, false, null, null, flags | MessageFlag.Loading, AllowedMentions.InteractionDefault, null);
        return InteractionMessages.Create(world, messages, interaction, draft, isFollowup: false);
    }

    private SimMessage Updated(SimInteraction interaction, FormReader data, IReadOnlyList<UploadedFile> files)
    {
        var message = interaction.Message!;
        if (message.Deleted)
            throw ApiError.UnknownMessage();
        messages.Edit(message, new MessageForm(world, message.Channel, MessageKind.Interaction).ReadEdit(data, files, message));
        return message;
    }

    private SimInteractionResponse Modal(SimInteraction interaction, FormReader data)
    {
        ModalValidator.Check(data);
        data.Errors.ThrowIfAny();
        return new SimInteractionResponse(interaction, CallbackType.Modal, world.Now) { Modal = new SimModal(interaction, data.Body) };
    }
}

using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Validation;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Messages after the first answer. Source: Receiving and Responding, "Followup Messages" and its endpoints.</summary>
internal sealed class InteractionWebhookRoutes(SimWorld world, MessageStore messages)
{
    private const RouteTraits Traits = RouteTraits.Open | RouteTraits.OutsideGlobalLimit;

    public void Map(Router router)
    {
        const string Hook = "/webhooks/{webhook_id}/{webhook_token}";
        const string Original = Hook + "/messages/@original";
        const string One = Hook + "/messages/{message_id}";
        var usual = new RateLimit(5, TimeSpan.FromSeconds(2));
        router.Map("POST", Hook, usual, Followup, Traits);
        foreach (var path in new[] { Original, One })
        {
            router.Map("GET", path, usual, r => RestReply.Ok(Find(r)), Traits);
            router.Map("PATCH", path, usual, Edit, Traits);
            router.Map("DELETE", path, usual, Delete, Traits);
        }
    }

    private RestReply Followup(RestRequest request)
    {
        var interaction = Open(request);
        if (interaction.Original is { IsLoading: true } loading && interaction.Response?.Type == CallbackType.DeferredMessage)
            return EditMessage(request, loading);
        var form = request.Form(new FormErrors());
        var draft = new MessageForm(world, interaction.Channel, MessageKind.Interaction).ReadNew(form, request.Files);
        var message = InteractionMessages.Create(world, messages, interaction, draft, isFollowup: true);
        interaction.FollowupList.Add(message);
        return RestReply.Ok(message);
    }

    private RestReply Edit(RestRequest request) => EditMessage(request, Find(request));

    private RestReply EditMessage(RestRequest request, SimMessage message)
    {
        var form = request.Form(new FormErrors());
        messages.Edit(message, new MessageForm(world, message.Channel, MessageKind.Interaction).ReadEdit(form, request.Files, message));
        return RestReply.Ok(message);
    }

    private RestReply Delete(RestRequest request)
    {
        messages.Delete(Find(request));
        return RestReply.NoContent;
    }

    private SimMessage Find(RestRequest request)
    {
        var interaction = Open(request);
        // The path ends in @original when the third parameter is absent.
        var message = request.Value(2) is null
            ? interaction.Original
            : FindMade(interaction, request.Id(2, "message_id"));
        return message is { Deleted: false } ? message : throw ApiError.UnknownMessage();
    }

    private static SimMessage? FindMade(SimInteraction interaction, ulong id) =>
        interaction.Original?.Id == id ? interaction.Original : interaction.FollowupList.Find(m => m.Id == id);

    private SimInteraction Open(RestRequest request)
    {
        if (request.Id(0, "webhook_id") != world.Bot.Id || world.Interactions.Find(request.Value(1)) is not { } interaction)
            throw ApiError.UnknownWebhook();
        if (interaction.Response is null)
            throw ApiError.UnknownWebhook();
        if (world.Now - interaction.CreatedAt > world.Options.InteractionTokenLifetime)
            throw ApiError.InvalidWebhookToken();
        return interaction;
    }
}

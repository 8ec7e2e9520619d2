using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Discord.Wire;
using Wired = MeetupBot.Discord.Wire.Interaction;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Renders replies as interaction callbacks. Source: Interactions, Receiving and Responding, "Interaction Callback Type".
/// </summary>
internal static class AnswerRenderer
{
    /// <exception cref="ArgumentException">The reply exceeds a limit of Discord that shortening cannot fix.</exception>
    public static Answer Render(Wired interaction, Reply reply, LateForms lateForms) => reply switch
    {
        Reply.Private shown => Private(shown.Card),
        Reply.Replace shown => CanRewrite(interaction) ? Rewrite(shown.Card) : Private(shown.Card),
        Reply.FormErrors errors => Private(errors.Card),
        Reply.Open opened when interaction.Type == InteractionType.ModalSubmit => Private(lateForms.Offer(opened.Form)),
        Reply.Open opened => new Answer(new InteractionResponse(InteractionCallbackType.Modal, FormRenderer.Render(opened.Form)), null, false) { Form = opened.Form },
        Reply.Suggest suggested => new Answer(
            new InteractionResponse(InteractionCallbackType.AutocompleteResult, SuggestionRenderer.Render(suggested.Suggestions)), null, false),
        Reply.Repeated => new Answer(new InteractionResponse(Silence(interaction)), null, false) { IsGivenElsewhere = true },
        _ => new Answer(new InteractionResponse(Silence(interaction)), null, false),
    };

    /// <summary>
    /// The callback that gains time. For a component the message stays as it is; otherwise it announces a private answer.
    /// </summary>
    public static InteractionResponse Deferral(Wired interaction) => Silence(interaction) == InteractionCallbackType.DeferredUpdateMessage
        ? new InteractionResponse(InteractionCallbackType.DeferredUpdateMessage)
        : new InteractionResponse(
            InteractionCallbackType.DeferredChannelMessageWithSource, new InteractionCallbackData { Flags = MessageFlags.Ephemeral });

    /// <summary>Whether the original response after this deferral is the component's message. Then only a rewrite may edit it.</summary>
    public static bool DefersUpdate(Wired interaction) => Silence(interaction) == InteractionCallbackType.DeferredUpdateMessage;

    private static Answer Private(Card card)
    {
        var message = CardRenderer.Render(card);
        return new Answer(new InteractionResponse(InteractionCallbackType.ChannelMessageWithSource, message.ToCallback(isNew: true)), message, false);
    }

    private static Answer Rewrite(Card card)
    {
        var message = CardRenderer.Render(card);
        return new Answer(new InteractionResponse(InteractionCallbackType.UpdateMessage, message.ToCallback(isNew: false)), message, true);
    }

    /// <summary>
    /// Whether a component sent the interaction, or opened the modal that sent it, decides the callback that shows nothing.
    /// </summary>
    private static int Silence(Wired interaction) =>
        interaction.Message is not null ? InteractionCallbackType.DeferredUpdateMessage : InteractionCallbackType.DeferredChannelMessageWithSource;

    private static bool CanRewrite(Wired interaction) => InteractionReader.OnPrivateAnswer(interaction);
}

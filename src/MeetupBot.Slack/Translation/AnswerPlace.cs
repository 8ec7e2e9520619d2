using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>The place of an interaction, where its answer goes.</summary>
internal sealed record AnswerPlace
{
    public required string User { get; init; }

    /// <summary>Null in the App Home and after a global shortcut.</summary>
    public string? Channel { get; init; }

    /// <summary>The message of the component, if there is one.</summary>
    public string? MessageTs { get; init; }

    /// <summary>Only this person sees that message, so it may be rewritten.</summary>
    public bool IsPrivate { get; init; }

    public string? ResponseUrl { get; init; }

    /// <summary>Can open one modal within three seconds.</summary>
    public string? TriggerId { get; init; }

    /// <summary>The open modal that shows the answer, or null.</summary>
    public string? ModalId { get; init; }

    /// <summary>The answer can be shown outside a modal.</summary>
    public bool HasConversation => Channel is not null || ResponseUrl is not null;

    public bool IsDirect => Ids.IsDirect(Channel);

    public FormOrigin ToOrigin() => new() { Channel = Channel, MessageTs = MessageTs, IsPrivate = IsPrivate, ResponseUrl = ResponseUrl };

    public static AnswerPlace Of(SlashCommand command, string user) => new()
    {
        User = user,
        Channel = IdOrNull(command.ChannelId),
        ResponseUrl = Given(command.ResponseUrl),
        TriggerId = Given(command.TriggerId),
    };

    /// <summary>For a component on a message, in a modal that was opened somewhere, or in the App Home.</summary>
    public static AnswerPlace OfPress(InteractionPayload payload, string user)
    {
        var opened = FormOrigin.Read(payload.View?.PrivateMetadata);
        var channel = IdOrNull(payload.Channel?.Id ?? payload.Container?.ChannelId) ?? opened.Channel;
        return new AnswerPlace
        {
            User = user,
            Channel = channel,
            MessageTs = payload.View is null ? payload.Container?.MessageTs ?? payload.Message?.Ts : null,
            IsPrivate = payload.View is not null || payload.Container?.IsEphemeral == true || Ids.IsDirect(channel),
            ResponseUrl = Given(payload.ResponseUrl) ?? opened.ResponseUrl,
            TriggerId = Given(payload.TriggerId),
            ModalId = payload.View is { Type: View.ModalType } view ? Given(view.Id) : null,
        };
    }

    /// <summary>The message on which a shortcut was used belongs to somebody else, so it is not set.</summary>
    public static AnswerPlace OfShortcut(InteractionPayload payload, string user) => new()
    {
        User = user,
        Channel = IdOrNull(payload.Channel?.Id),
        ResponseUrl = Given(payload.ResponseUrl),
        TriggerId = Given(payload.TriggerId),
    };

    /// <summary>A submitted form is answered where it was opened.</summary>
    public static AnswerPlace Of(FormOrigin origin, string user) => new()
    {
        User = user,
        Channel = origin.Channel,
        MessageTs = origin.MessageTs,
        IsPrivate = origin.IsPrivate,
        ResponseUrl = origin.ResponseUrl,
    };

    private static string? IdOrNull(string? id) => Ids.IsId(id) ? id : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

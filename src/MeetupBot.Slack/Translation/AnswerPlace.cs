using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>Where an interaction was made, which is where its answer goes.</summary>
internal sealed record AnswerPlace
{
    public required string User { get; init; }

    /// <summary>Null in the App Home and after a global shortcut.</summary>
    public string? Channel { get; init; }

    /// <summary>The message of the component, if there is one.</summary>
    public string? MessageTs { get; init; }

    /// <summary>That message is only this person's: it may be rewritten.</summary>
    public bool IsPrivate { get; init; }

    public string? ResponseUrl { get; init; }

    /// <summary>Opens one modal within three seconds.</summary>
    public string? TriggerId { get; init; }

    /// <summary>The open modal that shows the answer; null where there is none.</summary>
    public string? ModalId { get; init; }

    /// <summary>There is somewhere to say it beside a modal.</summary>
    public bool HasConversation => Channel is not null || ResponseUrl is not null;

    public bool IsDirect => Ids.IsDirect(Channel);

    public FormOrigin ToOrigin() => new() { Channel = Channel, MessageTs = MessageTs, IsPrivate = IsPrivate, ResponseUrl = ResponseUrl };

    public static AnswerPlace Of(SlashCommand command, string user) => new()
    {
        User = user,
        Channel = Ids.IsId(command.ChannelId) ? command.ChannelId : null,
        ResponseUrl = command.ResponseUrl,
        TriggerId = command.TriggerId,
    };

    public static AnswerPlace Of(InteractionPayload payload, string user)
    {
        var channel = payload.Channel?.Id ?? payload.Container?.ChannelId;
        channel = Ids.IsId(channel) ? channel : null;
        return new AnswerPlace
        {
            User = user,
            Channel = channel,
            MessageTs = payload.Container?.MessageTs ?? payload.Message?.Ts,
            IsPrivate = payload.Container?.IsEphemeral == true || Ids.IsDirect(channel),
            ResponseUrl = payload.ResponseUrl,
            TriggerId = payload.TriggerId,
            ModalId = payload.View is { Type: View.ModalType, Id: { Length: > 0 } id } ? id : null,
        };
    }

    /// <summary>What was sent off is answered where the form was opened.</summary>
    public static AnswerPlace Of(FormOrigin origin, string user) => new()
    {
        User = user,
        Channel = origin.Channel,
        MessageTs = origin.MessageTs,
        IsPrivate = origin.IsPrivate,
        ResponseUrl = origin.ResponseUrl,
    };
}

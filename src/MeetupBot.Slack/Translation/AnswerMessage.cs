using MeetupBot.Slack.WebApi.Methods;

namespace MeetupBot.Slack.Translation;

/// <summary>An answer as a message, in the forms in which it may be sent.</summary>
internal sealed class AnswerMessage(MessageContent content)
{
    private readonly ResponseMessage _new = new(content);
    private readonly ResponseMessage _replacing = new(content, replacesOriginal: true);

    public MessageContent Content { get; } = content;

    public ResponseMessage ToResponse(bool replacesOriginal) => replacesOriginal ? _replacing : _new;
}

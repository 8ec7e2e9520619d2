using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>A person's action on the app, and its result.</summary>
public sealed class SlackInteraction
{
    private readonly TaskCompletionSource<SlackAck> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SlackInteraction(InteractionKind kind, SlackUser user, DateTimeOffset createdAt)
    {
        Kind = kind;
        User = user;
        CreatedAt = createdAt;
    }

    public InteractionKind Kind { get; }

    public SlackUser User { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The conversation. Null in views and for global shortcuts.</summary>
    public SlackConversation? Channel { get; internal init; }

    /// <summary>The message with the component, or on which the shortcut was used.</summary>
    public SlackMessage? Message { get; internal init; }

    /// <summary>The view with the component.</summary>
    public SlackView? SourceView { get; internal init; }

    /// <summary>As sent to the app.</summary>
    public JsonObject Payload { get; internal set; } = [];

    /// <summary>Valid for 3 s, once. Source: Handling user interaction, "Modal responses".</summary>
    public string TriggerId { get; internal set; } = "";

    /// <summary>Valid for 5 uses in 30 minutes. Null if there is none. Source: Handling user interaction, "Message responses".</summary>
    public string? ResponseUrl { get; internal set; }

    /// <summary>The modal that the app opened with the trigger, or null.</summary>
    public SlackView? View { get; internal set; }

    /// <summary>The app's answers in the acknowledgement or through the response URL, the oldest first.</summary>
    public IReadOnlyList<SlackMessage> Answers
    {
        get
        {
            lock (AnswerList)
                return [.. AnswerList];
        }
    }

    /// <summary>Completes with the app's acknowledgement, or with the result of its absence.</summary>
    public Task<SlackAck> Acknowledged => _acknowledged.Task;

    internal List<SlackMessage> AnswerList { get; } = [];

    internal bool TriggerUsed { get; set; }

    internal int ResponsesUsed { get; set; }

    public override string ToString() => $"{Kind} {Payload["command"]}{Payload["type"]} {Payload["text"]} by {User.RealName}";

    internal void Complete(SlackAck ack) => _acknowledged.TrySetResult(ack);

    internal void AddAnswer(SlackMessage message)
    {
        lock (AnswerList)
            AnswerList.Add(message);
    }
}

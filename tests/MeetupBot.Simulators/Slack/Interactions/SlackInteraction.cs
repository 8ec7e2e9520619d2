using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>Something that a person did with the app, and what came of it.</summary>
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

    /// <summary>Where it happened; null in views and for global shortcuts.</summary>
    public SlackConversation? Channel { get; internal init; }

    /// <summary>The message that it was done to.</summary>
    public SlackMessage? Message { get; internal init; }

    /// <summary>The view that it was done in.</summary>
    public SlackView? SourceView { get; internal init; }

    /// <summary>As sent to the app.</summary>
    public JsonObject Payload { get; internal set; } = [];

    /// <summary>Good for 3 s, once. Source: Handling user interaction, "Modal responses".</summary>
    public string TriggerId { get; internal set; } = "";

    /// <summary>Good for 5 uses in 30 minutes; null where there is none. Source: Handling user interaction, "Message responses".</summary>
    public string? ResponseUrl { get; internal set; }

    /// <summary>The modal that the app opened with the trigger; null while there is none.</summary>
    public SlackView? View { get; internal set; }

    /// <summary>What the app answered with the acknowledgement or the response URL, oldest first.</summary>
    public IReadOnlyList<SlackMessage> Answers
    {
        get
        {
            lock (AnswerList)
                return [.. AnswerList];
        }
    }

    /// <summary>Completes with the app's acknowledgement, or with what Slack made of its absence.</summary>
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

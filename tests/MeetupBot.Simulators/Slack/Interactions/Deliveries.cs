using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Http;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.SocketMode;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>Delivers people's actions to the app over either transport, and tells people when it does not answer.</summary>
internal sealed class Deliveries(Workspace workspace, SocketHub sockets, RequestSender sender, AnswerProcessor answers)
{
    public DeliveryFaults Faults { get; } = new();

    /// <summary>Null: Socket Mode.</summary>
    public Uri? AppUrl
    {
        get => sender.AppUrl;
        set => sender.AppUrl = value;
    }

    /// <summary>Sends it without waiting. The interaction completes later.</summary>
    public SlackInteraction Send(SlackInteraction interaction)
    {
        _ = DeliverAsync(interaction);
        if (Faults.TakeDuplicate())
            _ = SendOnceAsync(interaction, 0, null);
        return interaction;
    }

    /// <summary>Sends the same payload again, as after a network failure.</summary>
    public Task<SlackAck> AgainAsync(SlackInteraction interaction) => SendOnceAsync(interaction, 1, "timeout");

    private async Task DeliverAsync(SlackInteraction interaction)
    {
        try
        {
            var ack = interaction.Kind == InteractionKind.Event ? await RetryAsync(interaction) : await SendOnceAsync(interaction, 0, null);
            workspace.Change(() => Apply(interaction, ack));
            interaction.Complete(ack);
        }
        catch (ObjectDisposedException)
        {
            interaction.Complete(new SlackAck(AckOutcome.NotDelivered));
        }
    }

    private Task<SlackAck> SendOnceAsync(SlackInteraction interaction, int attempt, string? reason) => sender.AppUrl is null
        ? sockets.SendAsync(interaction, attempt, reason)
        : sender.SendAsync(interaction, attempt, reason);

    /// <summary>Source: Events API, "Retries".</summary>
    private async Task<SlackAck> RetryAsync(SlackInteraction interaction)
    {
        var ack = await SendOnceAsync(interaction, 0, null);
        for (var retry = 0; retry < workspace.Options.EventRetries.Count && !ack.Ok && !ack.NoRetry; retry++)
        {
            await Task.Delay(workspace.Options.EventRetries[retry], workspace.Time);
            if (Faults.FreshEventIds)
                interaction.Payload["event_id"] = workspace.Ids.Next("Ev");
            ack = await SendOnceAsync(interaction, retry + 1, Reason(ack)) with { Attempts = retry + 2 };
        }

        return ack;
    }

    /// <summary>Source: Events API, "Retries" (<c>x-slack-retry-reason</c>).</summary>
    private string Reason(SlackAck ack) => ack.Outcome switch
    {
        AckOutcome.HttpError => "http_error",
        AckOutcome.NotDelivered => "connection_failed",
        _ => sender.AppUrl is null ? "timeout" : "http_timeout",
    };

    private void Apply(SlackInteraction interaction, SlackAck ack)
    {
        if (!ack.Ok)
        {
            Tell(interaction, ack.Outcome);
            return;
        }

        try
        {
            ApplyBody(interaction, ack.Body);
        }
        catch (ApiError error)
        {
            workspace.Complain($"the answer to {interaction} was refused: {error.Code} {string.Join("; ", error.Messages)}");
            interaction.User.NoticeList.Add($"We had some trouble connecting. Try again? ({error.Code})");
        }
    }

    private void ApplyBody(SlackInteraction interaction, JsonNode? body)
    {
        var type = interaction.Kind == InteractionKind.Command ? "command" : interaction.Payload["type"]?.ToString();
        if (type == "view_submission" && interaction.SourceView is not null)
            answers.AnswerSubmission(interaction, body);
        else if (type == "command" && body is not null)
            answers.AnswerCommand(interaction, body);
        else if (type is not ("block_suggestion" or "command" or "view_submission") && body is JsonObject { Count: > 0 } or JsonArray)
            workspace.Complain($"{type} was acknowledged with a body, which nobody reads");
    }

    /// <summary>Source: Implementing slash commands, "Responding to commands"; Modals. People do not see failures of events.</summary>
    private static void Tell(SlackInteraction interaction, AckOutcome outcome)
    {
        if (interaction.Kind == InteractionKind.Event)
            return;
        var code = outcome switch
        {
            AckOutcome.TimedOut => "operation_timeout",
            AckOutcome.HttpError => "http_service_error",
            _ => "dispatch_failed",
        };
        interaction.User.NoticeList.Add(interaction.Kind == InteractionKind.Command
            ? $"{interaction.Payload["command"]} failed with the error \"{code}\""
            : $"We had some trouble connecting. Try again? ({code})");
    }
}

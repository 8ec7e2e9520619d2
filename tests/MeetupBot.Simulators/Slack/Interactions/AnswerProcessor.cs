using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Validation;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>
/// The effects of answers: messages from response URLs and acknowledgements, and the result for a submitted view. Callers hold the
/// workspace's lock.
/// </summary>
internal sealed class AnswerProcessor(Workspace workspace, MessageStore desk)
{
    private readonly ViewStore _views = new(workspace);

    /// <summary>Source: Handling user interaction, "Message responses".</summary>
    /// <exception cref="ApiError">The message is empty or has invalid blocks.</exception>
    public void Respond(SlackInteraction interaction, JsonObject json)
    {
        var original = interaction.Message ?? interaction.AnswerList.LastOrDefault();
        var deletes = IsTrue(json["delete_original"]);
        var hasContent = json.ContainsKey("text") || json.ContainsKey("blocks");
        if (!deletes && !IsTrue(json["replace_original"]) && interaction.Message is not null && json["replace_original"] is null)
            workspace.Complain("a response to a message's action leaves open whether it replaces the message (replace_original)");
        var draft = hasContent || !deletes ? MessageDraft.Read(AsArguments(json)) : null;
        if (deletes && original is not null)
            desk.Delete(original);
        if (draft is null)
            return;
        if (IsTrue(json["replace_original"]) && original is { IsDeleted: false })
        {
            desk.Change(original, draft);
            if (!interaction.Answers.Contains(original))
                interaction.AddAnswer(original);
            return;
        }

        Post(interaction, draft, json);
    }

    /// <summary>The body of a command's acknowledgement. Source: Implementing slash commands, "Sending an immediate response".</summary>
    /// <exception cref="ApiError">Invalid blocks.</exception>
    public void AnswerCommand(SlackInteraction interaction, JsonNode body)
    {
        var json = body as JsonObject ?? new JsonObject { ["text"] = body.ToString() };
        if (json.ContainsKey("text") || json.ContainsKey("blocks"))
            Post(interaction, MessageDraft.Read(AsArguments(json)), json);
    }

    /// <summary>Source: Modals, "Handling and responding to interactions" (<c>response_action</c>).</summary>
    /// <exception cref="ApiError">The client would show an error.</exception>
    public void AnswerSubmission(SlackInteraction interaction, JsonNode? body)
    {
        var view = interaction.SourceView!;
        if (body is null or JsonObject { Count: 0 })
        {
            ViewStore.Pop(view);
            return;
        }

        if (body is not JsonObject json)
            throw new ApiError("invalid_response");
        switch (json["response_action"]?.ToString())
        {
            case "clear":
                ViewStore.Clear(view.Owner);
                break;
            case "errors":
                ShowErrors(view, json["errors"]);
                break;
            case "update":
                _views.Change(view, Checked(json["view"]));
                break;
            case "push":
                _views.Push(interaction, Checked(json["view"]));
                break;
            default:
                throw new ApiError("unknown response_action");
        }
    }

    private static void ShowErrors(SlackView view, JsonNode? errors)
    {
        if (errors is not JsonObject { Count: > 0 } byBlock)
            throw new ApiError("errors without any");
        var inputs = view.Elements.Where(e => e.IsInput).Select(e => e.BlockId).ToHashSet(StringComparer.Ordinal);
        if (byBlock.FirstOrDefault(e => !inputs.Contains(e.Key)).Key is { } unknown)
            throw new ApiError($"errors at {unknown}, which is no input block of the view");
        view.Errors = byBlock.ToDictionary(e => e.Key, e => e.Value!.ToString(), StringComparer.Ordinal);
    }

    private static JsonObject Checked(JsonNode? view)
    {
        if (view is not JsonObject json)
            throw new ApiError("missing view");
        var problems = ViewRules.Check(json, "modal");
        return problems.Any ? throw new ApiError(string.Join("; ", problems.Messages)) : json;
    }

    private static bool IsTrue(JsonNode? value) => value?.ToString() is "true" or "True";

    private static Arguments AsArguments(JsonObject json) => new(json.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal), true);

    private void Post(SlackInteraction interaction, MessageDraft draft, JsonObject json)
    {
        var type = json["response_type"]?.ToString() ?? "ephemeral";
        if (type is not ("ephemeral" or "in_channel"))
            workspace.Complain($"there is no response_type {type}");
        var channel = interaction.Channel ?? throw new ApiError("no_channel");
        var visibleTo = type == "in_channel" ? null : interaction.User;
        interaction.AddAnswer(desk.Post(channel, draft, visibleTo: visibleTo, threadTs: json["thread_ts"]?.ToString()));
    }
}

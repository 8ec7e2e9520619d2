using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>People's actions in their clients. It rejects what a client would not allow.</summary>
internal sealed class Actor(Workspace workspace, Deliveries deliveries)
{
    private readonly Payloads _payloads = new(workspace);

    private string ResponseRoot => workspace.BaseUrl + ResponseUrlServer.Prefix;

    public SlackInteraction RunCommand(SlackUser user, SlackConversation channel, string command, string text)
    {
        if (!channel.Has(user))
            throw new InvalidOperationException($"{user} is not in {channel}.");
        return Send(
            new SlackInteraction(InteractionKind.Command, user, workspace.Now) { Channel = channel },
            ResponseRoot,
            i => _payloads.Command(i, command, text));
    }

    /// <param name="message">They must be able to see it.</param>
    /// <param name="actionIdOrLabel">A button, a menu, check boxes, an overflow menu.</param>
    /// <param name="chosen">Null for a button.</param>
    public SlackInteraction Act(SlackUser user, SlackMessage message, string actionIdOrLabel, object? chosen)
    {
        if (message.IsDeleted || (message.VisibleTo is not null && message.VisibleTo != user) || !message.Conversation.Has(user))
            throw new InvalidOperationException($"{user} does not see {message}.");
        var element = Find(message.Elements, actionIdOrLabel, message);
        var interaction = new SlackInteraction(InteractionKind.Interactive, user, workspace.Now)
        {
            Channel = message.Conversation,
            Message = message,
        };
        return Send(interaction, ResponseRoot, i => _payloads.MessageAction(i, Use(element, chosen, Payloads.States(message, user))));
    }

    /// <summary>The same in a view. Null, and nothing is sent, for an input that is sent only with its form.</summary>
    public SlackInteraction? Act(SlackView view, string actionIdOrLabel, object? chosen)
    {
        var element = Find(Open(view).Elements, actionIdOrLabel, view);
        if (!element.SendsActions)
        {
            workspace.Change(() => view.States.Set(element, ElementState.Chosen(element, chosen)));
            return null;
        }

        var interaction = new SlackInteraction(InteractionKind.Interactive, view.Owner, workspace.Now) { SourceView = view };
        return Send(interaction, null, i => _payloads.ViewAction(i, Use(element, chosen, view.States)));
    }

    /// <exception cref="InvalidOperationException">A required field is empty, or a text is too short or too long.</exception>
    public SlackInteraction Submit(SlackView view, IReadOnlyDictionary<string, object?> fields)
    {
        Open(view);
        foreach (var (name, value) in fields)
        {
            var element = Find(view.Elements, name, view);
            workspace.Change(() => view.States.Set(element, ElementState.Chosen(element, value)));
        }

        if (view.SubmitText is null)
            throw new InvalidOperationException($"{view} has nothing to send it off with.");
        foreach (var input in view.Elements.Where(e => e.IsInput))
            CheckInput(view, input);
        workspace.Change(() => view.Errors = new Dictionary<string, string>());
        return Send(
            new SlackInteraction(InteractionKind.Interactive, view.Owner, workspace.Now) { SourceView = view }, null, _payloads.Submission);
    }

    /// <summary>Null when the app did not ask for the notification.</summary>
    public SlackInteraction? Close(SlackView view)
    {
        Open(view);
        var cleared = (bool?)view.Json["clear_on_close"] == true;
        workspace.Change(() =>
        {
            if (cleared)
                MeetupBot.Simulators.Slack.WebApi.ViewStore.Clear(view.Owner);
            else
                MeetupBot.Simulators.Slack.WebApi.ViewStore.Pop(view);
        });
        if ((bool?)view.Json["notify_on_close"] != true)
            return null;
        return Send(
            new SlackInteraction(InteractionKind.Interactive, view.Owner, workspace.Now) { SourceView = view },
            null,
            i => _payloads.Closed(i, cleared));
    }

    public SlackInteraction GlobalShortcut(SlackUser user, string callbackId) => Send(
        new SlackInteraction(InteractionKind.Interactive, user, workspace.Now), null, i => _payloads.GlobalShortcut(i, callbackId));

    public SlackInteraction MessageShortcut(SlackUser user, SlackMessage message, string callbackId) => Send(
        new SlackInteraction(InteractionKind.Interactive, user, workspace.Now) { Channel = message.Conversation, Message = message },
        ResponseRoot,
        i => _payloads.MessageShortcut(i, callbackId));

    public SlackInteraction Suggest(SlackUser user, SlackMessage? message, SlackView? view, string actionIdOrLabel, string typed)
    {
        var element = Find(message?.Elements ?? Open(view!).Elements, actionIdOrLabel, (object?)message ?? view!);
        if (element.Type is not ("external_select" or "multi_external_select"))
            throw new InvalidOperationException($"{element} does not ask the app for options.");
        return Send(
            new SlackInteraction(InteractionKind.Interactive, user, workspace.Now)
            {
                Channel = message?.Conversation,
                Message = message,
                SourceView = view,
            },
            null,
            i => _payloads.Suggestion(i, element, typed));
    }

    /// <summary>Null when the app is not subscribed to it.</summary>
    public SlackInteraction? Tell(SlackUser about, JsonObject inner)
    {
        if (!workspace.Options.Subscriptions.Contains(inner["type"]!.ToString()))
            return null;
        inner["event_ts"] ??= workspace.Change(workspace.Timestamps.Next);
        return Send(new SlackInteraction(InteractionKind.Event, about, workspace.Now), null, _ => _payloads.Event(inner));
    }

    /// <summary>Sends any payload, without the checks of a client.</summary>
    public SlackInteraction SendRaw(SlackUser user, InteractionKind kind, JsonObject payload, SlackConversation? channel)
    {
        var interaction = new SlackInteraction(kind, user, workspace.Now) { Channel = channel };
        return Send(interaction, ResponseRoot, i =>
        {
            var sent = (JsonObject)payload.DeepClone();
            Fill(sent, "trigger_id", i.TriggerId);
            Fill(sent, "response_url", i.ResponseUrl!);
            return sent;
        });
    }

    private static void Fill(JsonObject payload, string name, string value)
    {
        if (payload[name]?.ToString() == "*")
            payload[name] = value;
    }

    private static SlackElement Find(IReadOnlyList<SlackElement> elements, string key, object where) =>
        elements.FirstOrDefault(e => e.ActionId == key) ?? elements.FirstOrDefault(e => e.Answers(key))
        ?? throw new InvalidOperationException($"There is no {key} in {where}: {string.Join(", ", elements)}");

    private static SlackView Open(SlackView view) => view.IsOpen ? view : throw new InvalidOperationException($"{view} is closed.");

    private static void CheckInput(SlackView view, SlackElement input)
    {
        var state = view.States.Of(input) ?? ElementState.Initial(input);
        if (ElementState.IsEmpty(state))
        {
            if (!input.IsOptional)
                throw new InvalidOperationException($"{input} must be filled in.");
            return;
        }

        if (input.Type != "plain_text_input")
            return;
        var length = ((string)state["value"]!).Length;
        if (length < ((int?)input.Json["min_length"] ?? 0) || length > ((int?)input.Json["max_length"] ?? 3000))
            throw new InvalidOperationException($"{input} does not take a text of {length} characters.");
    }

    private JsonObject Use(SlackElement element, object? chosen, ElementStates states)
    {
        if (ElementState.IsStateful(element))
        {
            var value = ElementState.Chosen(element, chosen);
            states.Set(element, value);
            return _payloads.Action(element, value);
        }

        if (element.Type != "overflow")
            return _payloads.Action(element, null);
        var option = element.Options.First(o => o.Value == (chosen as string) || o.Text == (chosen as string));
        return _payloads.Action(element, null, new JsonObject { ["selected_option"] = option.Json.DeepClone() });
    }

    private SlackInteraction Send(SlackInteraction interaction, string? responseRoot, Func<SlackInteraction, JsonObject> payload)
    {
        workspace.Change(() =>
        {
            workspace.Interactions.Register(interaction, responseRoot);
            interaction.Payload = payload(interaction);
        });
        return deliveries.Send(interaction);
    }
}

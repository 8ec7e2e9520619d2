using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Wire;

namespace MeetupBot.Simulators.Slack;

/// <summary>What people do, each as an interaction that completes with the app's acknowledgement.</summary>
public sealed partial class SlackSimulator
{
    /// <summary>Someone types a slash command.</summary>
    /// <param name="user">A member of the channel.</param>
    /// <param name="channel">Where; also a direct message with the bot.</param>
    /// <param name="command">With the slash.</param>
    /// <param name="text">What follows it, as Slack passes it on: mentions as <c>&lt;@U…|name&gt;</c>.</param>
    public SlackInteraction RunCommand(SlackUser user, SlackConversation channel, string command, string text = "") =>
        _actor.RunCommand(user, channel, command, text);

    /// <exception cref="InvalidOperationException">No such button, or this person does not see it.</exception>
    public SlackInteraction PressButton(SlackUser user, SlackMessage message, string actionIdOrLabel) =>
        _actor.Act(user, message, actionIdOrLabel, null);

    /// <exception cref="InvalidOperationException">No such button, or the view is closed.</exception>
    public SlackInteraction PressButton(SlackView view, string actionIdOrLabel) => _actor.Act(view, actionIdOrLabel, null)!;

    /// <summary>Someone chooses in a menu, check boxes, radio buttons, an overflow menu or a picker of a message.</summary>
    /// <param name="message">The menu's message.</param>
    /// <param name="values">Values or texts of options; users, conversations or ids for their menus.</param>
    /// <exception cref="InvalidOperationException">No such menu or option, too many, or this person does not see it.</exception>
    public SlackInteraction Choose(SlackUser user, SlackMessage message, string actionIdOrPlaceholder, params IReadOnlyList<object> values) =>
        _actor.Act(user, message, actionIdOrPlaceholder, values);

    /// <summary>The same in a modal or a Home tab; null where the input speaks only with its form.</summary>
    public SlackInteraction? Choose(SlackView view, string actionIdOrLabel, params IReadOnlyList<object> values) =>
        _actor.Act(view, actionIdOrLabel, values);

    /// <summary>Someone types into an input or picks one thing; null where the input speaks only with its form.</summary>
    public SlackInteraction? Fill(SlackView view, string actionIdOrLabel, object? value) => _actor.Act(view, actionIdOrLabel, value);

    /// <summary>Someone sends a form off.</summary>
    /// <param name="view">Open.</param>
    /// <param name="fields">By action id or label; what is not named keeps what stands in it.</param>
    /// <exception cref="InvalidOperationException">The client would not let this through, e.g. a required field is empty.</exception>
    public SlackInteraction Submit(SlackView view, IReadOnlyDictionary<string, object?>? fields = null) =>
        _actor.Submit(view, fields ?? new Dictionary<string, object?>());

    /// <summary>Someone dismisses a modal; null where the app did not ask to be told.</summary>
    public SlackInteraction? CloseView(SlackView view) => _actor.Close(view);

    public SlackInteraction GlobalShortcut(SlackUser user, string callbackId) => _actor.GlobalShortcut(user, callbackId);

    public SlackInteraction MessageShortcut(SlackUser user, SlackMessage message, string callbackId) =>
        _actor.MessageShortcut(user, message, callbackId);

    /// <summary>Someone opens the app's Home tab. Source: app_home_opened event.</summary>
    public SlackInteraction? OpenHome(SlackUser user)
    {
        var inner = new JsonObject { ["type"] = "app_home_opened", ["user"] = user.Id, ["channel"] = DirectChannel(user).Id, ["tab"] = "home" };
        if (user.Home is { } home)
            inner["view"] = _workspace.Read(() => ViewJson.Of(home, _workspace));
        return _actor.Tell(user, inner);
    }

    /// <summary>Someone types into a menu whose options come from the app.</summary>
    public async Task<IReadOnlyList<SlackOption>> SuggestAsync(SlackView view, string actionIdOrLabel, string typed) =>
        Options((await AcknowledgedAsync(_actor.Suggest(view.Owner, null, view, actionIdOrLabel, typed))).Body);

    /// <summary>The same in a message.</summary>
    public async Task<IReadOnlyList<SlackOption>> SuggestAsync(SlackUser user, SlackMessage message, string actionIdOrLabel, string typed) =>
        Options((await AcknowledgedAsync(_actor.Suggest(user, message, null, actionIdOrLabel, typed))).Body);

    /// <summary>Any event, if the app is subscribed to its type; null if not.</summary>
    public SlackInteraction? SendEvent(SlackUser about, JsonObject inner) => _actor.Tell(about, inner);

    /// <summary>
    /// Any payload, past every check of the client. <c>*</c> as <c>trigger_id</c> or <c>response_url</c> is filled in.
    /// </summary>
    public SlackInteraction SendRaw(SlackUser user, InteractionKind kind, JsonObject payload, SlackConversation? channel = null) =>
        _actor.SendRaw(user, kind, payload, channel);

    /// <summary>The same payload once more, as Slack does when it did not hear the acknowledgement.</summary>
    public Task<SlackAck> AgainAsync(SlackInteraction interaction) => _deliveries.AgainAsync(interaction);

    private static IReadOnlyList<SlackOption> Options(JsonNode? body)
    {
        var options = body?["options"] as JsonArray ?? [.. (body?["option_groups"] as JsonArray ?? []).SelectMany(g => g!["options"]!.AsArray())];
        var problems = new MeetupBot.Simulators.Slack.Validation.Problems();
        MeetupBot.Simulators.Slack.Validation.Rules.Items(0, 100, MeetupBot.Simulators.Slack.Validation.Composition.MenuOption)(options, "/options", problems);
        return problems.Any
            ? throw new InvalidOperationException(string.Join("; ", problems.Messages))
            : [.. options.Select(o => SlackOption.Read(o!.AsObject()))];
    }
}

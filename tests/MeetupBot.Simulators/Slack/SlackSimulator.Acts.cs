using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Wire;

namespace MeetupBot.Simulators.Slack;

/// <summary>People's actions. Each is an interaction that completes with the app's acknowledgement.</summary>
public sealed partial class SlackSimulator
{
    /// <summary>Somebody types a slash command.</summary>
    /// <param name="user">A member of the channel.</param>
    /// <param name="channel">May be a direct message with the bot.</param>
    /// <param name="command">With the slash.</param>
    /// <param name="text">The text after it, in the form that Slack sends: mentions as <c>&lt;@U…|name&gt;</c>.</param>
    public SlackInteraction RunCommand(SlackUser user, SlackConversation channel, string command, string text = "") =>
        _actor.RunCommand(user, channel, command, text);

    /// <exception cref="InvalidOperationException">There is no such button, or this person cannot see it.</exception>
    public SlackInteraction PressButton(SlackUser user, SlackMessage message, string actionIdOrLabel) =>
        _actor.Act(user, message, actionIdOrLabel, null);

    /// <exception cref="InvalidOperationException">There is no such button, or the view is closed.</exception>
    public SlackInteraction PressButton(SlackView view, string actionIdOrLabel) => _actor.Act(view, actionIdOrLabel, null)!;

    /// <summary>Somebody chooses in a menu, check boxes, radio buttons, an overflow menu or a picker of a message.</summary>
    /// <param name="values">Values or texts of options. Users, conversations or ids for their menus.</param>
    /// <exception cref="InvalidOperationException">No such menu or option, too many values, or this person cannot see it.</exception>
    public SlackInteraction Choose(SlackUser user, SlackMessage message, string actionIdOrPlaceholder, params IReadOnlyList<object> values) =>
        _actor.Act(user, message, actionIdOrPlaceholder, values);

    /// <summary>The same in a modal or a Home tab. Null for an input that is sent only with its form.</summary>
    public SlackInteraction? Choose(SlackView view, string actionIdOrLabel, params IReadOnlyList<object> values) =>
        _actor.Act(view, actionIdOrLabel, values);

    /// <summary>Somebody types into an input or picks one value. Null for an input that is sent only with its form.</summary>
    public SlackInteraction? Fill(SlackView view, string actionIdOrLabel, object? value) => _actor.Act(view, actionIdOrLabel, value);

    /// <summary>Somebody submits a form.</summary>
    /// <param name="view">It must be open.</param>
    /// <param name="fields">By action id or label. Fields that are not named keep their value.</param>
    /// <exception cref="InvalidOperationException">A Slack client would not send this, e.g. a required field is empty.</exception>
    public SlackInteraction Submit(SlackView view, IReadOnlyDictionary<string, object?>? fields = null) =>
        _actor.Submit(view, fields ?? new Dictionary<string, object?>());

    /// <summary>Somebody dismisses a modal. Null when the app did not ask for the notification.</summary>
    public SlackInteraction? CloseView(SlackView view) => _actor.Close(view);

    public SlackInteraction GlobalShortcut(SlackUser user, string callbackId) => _actor.GlobalShortcut(user, callbackId);

    public SlackInteraction MessageShortcut(SlackUser user, SlackMessage message, string callbackId) =>
        _actor.MessageShortcut(user, message, callbackId);

    /// <summary>Somebody opens the app's Home tab. Source: app_home_opened event.</summary>
    public SlackInteraction? OpenHome(SlackUser user)
    {
        var inner = new JsonObject { ["type"] = "app_home_opened", ["user"] = user.Id, ["channel"] = DirectChannel(user).Id, ["tab"] = "home" };
        if (user.Home is { } home)
            inner["view"] = _workspace.Read(() => ViewJson.Of(home, _workspace));
        return _actor.Tell(user, inner);
    }

    /// <summary>Somebody types into a menu whose options come from the app.</summary>
    public async Task<IReadOnlyList<SlackOption>> SuggestAsync(SlackView view, string actionIdOrLabel, string typed) =>
        Options((await AcknowledgedAsync(_actor.Suggest(view.Owner, null, view, actionIdOrLabel, typed))).Body);

    /// <summary>The same in a message.</summary>
    public async Task<IReadOnlyList<SlackOption>> SuggestAsync(SlackUser user, SlackMessage message, string actionIdOrLabel, string typed) =>
        Options((await AcknowledgedAsync(_actor.Suggest(user, message, null, actionIdOrLabel, typed))).Body);

    /// <summary>Sends any event if the app is subscribed to its type, else returns null.</summary>
    public SlackInteraction? SendEvent(SlackUser about, JsonObject inner) => _actor.Tell(about, inner);

    /// <summary>
    /// Sends any payload, without the checks of a client. <c>*</c> as <c>trigger_id</c> or <c>response_url</c> is replaced.
    /// </summary>
    public SlackInteraction SendRaw(SlackUser user, InteractionKind kind, JsonObject payload, SlackConversation? channel = null) =>
        _actor.SendRaw(user, kind, payload, channel);

    /// <summary>Sends the same payload again, as Slack does without an acknowledgement.</summary>
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

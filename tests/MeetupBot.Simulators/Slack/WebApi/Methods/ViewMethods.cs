using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Validation;
using MeetupBot.Simulators.Slack.Wire;

namespace MeetupBot.Simulators.Slack.WebApi.Methods;

/// <summary>Source: views.open, views.push, views.update, views.publish.</summary>
internal sealed class ViewMethods(Workspace workspace)
{
    private readonly ViewStore _views = new(workspace);

    public JsonObject Open(Arguments arguments)
    {
        var interaction = Exchange(arguments);
        return Reply(_views.Open(interaction, Checked(arguments, "modal")));
    }

    public JsonObject Push(Arguments arguments)
    {
        var interaction = Exchange(arguments);
        return Reply(_views.Push(interaction, Checked(arguments, "modal")));
    }

    public JsonObject Update(Arguments arguments)
    {
        if (!arguments.Has("view_id") && !arguments.Has("external_id"))
            throw ApiError.InvalidArguments("[ERROR] missing required field: view_id");
        var view = Find(arguments) ?? throw new ApiError("not_found");
        CheckHash(arguments, view);
        return Reply(_views.Change(view, Checked(arguments, (string)view.Json["type"]!)));
    }

    public JsonObject Publish(Arguments arguments)
    {
        var user = workspace.FindUser(arguments.Text("user_id")) ?? throw ApiError.InvalidArguments("[ERROR] invalid `user_id`");
        var json = Checked(arguments, "home");
        if (user.Home is null)
            return Reply(_views.Publish(user, json));
        CheckHash(arguments, user.Home);
        return Reply(_views.Change(user.Home, json));
    }

    private static void CheckHash(Arguments arguments, SlackView view)
    {
        if (arguments.TextOrNull("hash") is { } hash && hash != view.Hash)
            throw new ApiError("hash_conflict");
    }

    private static JsonObject Checked(Arguments arguments, string type)
    {
        var view = arguments.Json("view", "invalid_arguments") as JsonObject
            ?? throw ApiError.InvalidArguments("[ERROR] missing required field: view");
        if (ViewRules.IsTooLarge(view))
            throw new ApiError("view_too_large");
        var problems = ViewRules.Check(view, type);
        return problems.Any ? throw ApiError.InvalidArguments(problems.Messages) : view;
    }

    private SlackInteraction Exchange(Arguments arguments) =>
        workspace.Interactions.Exchange(arguments.Text("trigger_id"), workspace.Now);

    private SlackView? Find(Arguments arguments) => arguments.TextOrNull("view_id") is { } id
        ? workspace.Views.GetValueOrDefault(id) is { IsOpen: true } view ? view : null
        : workspace.Views.Values.FirstOrDefault(v => v.IsOpen && (string?)v.Json["external_id"] == arguments.TextOrNull("external_id"));

    private JsonObject Reply(SlackView view) => new() { ["view"] = ViewJson.Of(view, workspace) };
}

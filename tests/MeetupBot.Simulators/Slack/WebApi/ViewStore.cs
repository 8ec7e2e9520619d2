using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Validation;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>Opens, updates and closes views. Callers hold the workspace's lock.</summary>
internal sealed class ViewStore(Workspace workspace)
{
    /// <summary>Source: Modals, "View stack" (three at a time).</summary>
    private const int MostViews = 3;

    /// <summary>Starts a new stack and closes all open views.</summary>
    public SlackView Open(SlackInteraction interaction, JsonObject json)
    {
        Clear(interaction.User);
        return Push(interaction, json);
    }

    /// <exception cref="ApiError"><c>push_limit_reached</c>.</exception>
    public SlackView Push(SlackInteraction interaction, JsonObject json)
    {
        var owner = interaction.User;
        if (owner.Modals.Count >= MostViews)
            throw new ApiError("push_limit_reached");
        var view = Make(owner, json, owner.Modals.LastOrDefault());
        owner.Modals.Add(view);
        interaction.View = view;
        return view;
    }

    public SlackView Publish(SlackUser owner, JsonObject json) => owner.Home = Make(owner, json, null);

    public SlackView Change(SlackView view, JsonObject json)
    {
        CheckExternalId(json, view);
        view.Json = WithIds(json);
        view.States.Keep(view.Elements);
        view.Errors = new Dictionary<string, string>();
        view.Hash = NewHash();
        view.Updates++;
        return view;
    }

    /// <summary>Closes the topmost view and shows the one below.</summary>
    public static void Pop(SlackView view)
    {
        view.IsOpen = false;
        view.Owner.Modals.Remove(view);
    }

    public static void Clear(SlackUser owner)
    {
        foreach (var view in owner.Modals.ToList())
            Pop(view);
    }

    private SlackView Make(SlackUser owner, JsonObject json, SlackView? previous)
    {
        CheckExternalId(json, null);
        var view = new SlackView(workspace.Ids.Next("V"), owner, WithIds(json), previous) { Hash = NewHash() };
        workspace.Views[view.Id] = view;
        return view;
    }

    private void CheckExternalId(JsonObject json, SlackView? self)
    {
        var id = (string?)json["external_id"];
        if (!string.IsNullOrEmpty(id) && workspace.Views.Values.Any(v => v != self && v.IsOpen && (string?)v.Json["external_id"] == id))
            throw new ApiError("duplicate_external_id");
    }

    private JsonObject WithIds(JsonObject json)
    {
        var view = (JsonObject)json.DeepClone();
        view["blocks"] = BlockList.WithIds(view["blocks"]!.AsArray(), workspace.Ids);
        return view;
    }

    private string NewHash() => string.Create(
        CultureInfo.InvariantCulture, $"{workspace.Now.ToUnixTimeSeconds()}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
}

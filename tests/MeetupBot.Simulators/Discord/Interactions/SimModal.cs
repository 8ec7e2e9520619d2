using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>A form that the bot opened. Source: Receiving and Responding, "Modal".</summary>
public sealed class SimModal
{
    internal SimModal(SimInteraction openedBy, JsonElement data)
    {
        OpenedBy = openedBy;
        CustomId = data.GetProperty("custom_id").GetString()!;
        Title = data.GetProperty("title").GetString()!;
        Components = SimComponent.ReadAll(data.GetProperty("components"));
    }

    /// <summary>The press or command that it answered.</summary>
    public SimInteraction OpenedBy { get; }

    public string CustomId { get; }

    public string Title { get; }

    public IReadOnlyList<SimComponent> Components { get; }

    /// <summary>The inputs with the text above each: the label's, or the input's own.</summary>
    public IReadOnlyList<(string Label, SimComponent Input)> Fields => field ??=
    [
        .. Components.Where(c => c.Type is ComponentType.Label or ComponentType.ActionRow)
            .SelectMany(c => c.Children, (holder, input) => (holder.Label ?? input.Label ?? "", input)),
    ];
}

using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>
/// The values of the stateful elements of a view or message. Source: View interaction payloads, <c>view.state.values</c>.
/// </summary>
internal sealed class ElementStates
{
    private readonly Dictionary<(string Block, string Action), JsonObject> _values = [];

    public void Set(SlackElement element, JsonObject value) => _values[(element.BlockId, element.ActionId)] = value;

    public JsonObject? Of(SlackElement element) => _values.GetValueOrDefault((element.BlockId, element.ActionId));

    /// <summary>
    /// Keeps the values of elements that still exist with the same ids and type. Source: views.update, "Preserving input entry".
    /// </summary>
    public void Keep(IReadOnlyList<SlackElement> elements)
    {
        foreach (var key in _values.Keys.ToList())
        {
            var same = elements.FirstOrDefault(e => e.BlockId == key.Block && e.ActionId == key.Action);
            if (same is null || same.Type != (string?)_values[key]["type"])
                _values.Remove(key);
        }
    }

    /// <summary>The <c>values</c> object: every stateful element with its chosen or typed value, else its initial value.</summary>
    public JsonObject ToJson(IReadOnlyList<SlackElement> elements)
    {
        var values = new JsonObject();
        foreach (var element in elements.Where(ElementState.IsStateful))
        {
            if (values[element.BlockId] is not JsonObject block)
                values[element.BlockId] = block = [];
            block[element.ActionId] = (Of(element) ?? ElementState.Initial(element)).DeepClone();
        }

        return values;
    }
}

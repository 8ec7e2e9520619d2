using System.Text.Json.Nodes;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// How the last forms were acknowledged, for a form that is sent off once more unchanged: it acts once, and has to be told the same.
/// </summary>
internal sealed class RecentAnswers
{
    private const int Most = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonObject?> _answers = [];
    private readonly Queue<string> _oldest = new();

    public void Add(string interaction, JsonObject? answer)
    {
        lock (_gate)
        {
            if (_answers.TryAdd(interaction, (JsonObject?)answer?.DeepClone()))
                _oldest.Enqueue(interaction);
            while (_oldest.Count > Most)
                _answers.Remove(_oldest.Dequeue());
        }
    }

    /// <summary>Null closes the form: it was taken.</summary>
    public JsonObject? Find(string interaction)
    {
        lock (_gate)
            return (JsonObject?)_answers.GetValueOrDefault(interaction)?.DeepClone();
    }
}

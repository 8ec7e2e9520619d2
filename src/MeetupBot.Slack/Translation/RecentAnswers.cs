using System.Text.Json.Nodes;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// How the last forms were acknowledged, for a form that is sent off once more unchanged: it acts once, and has to be told the same.
/// </summary>
internal sealed class RecentAnswers
{
    private const int Most = 2_000;

    private readonly BoundedCache<string, JsonObject?> _answers = new(Most);

    public void Add(string interaction, JsonObject? answer)
    {
        if (!_answers.TryGet(interaction, out _))
            _answers.Keep(interaction, (JsonObject?)answer?.DeepClone());
    }

    /// <summary>Null closes the form: it was taken.</summary>
    public JsonObject? Find(string interaction) => _answers.TryGet(interaction, out var answer) ? (JsonObject?)answer?.DeepClone() : null;
}

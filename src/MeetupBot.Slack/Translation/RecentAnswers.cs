using System.Text.Json.Nodes;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// The acknowledgements of recent forms. A form that is submitted again unchanged acts once and gets the same acknowledgement.
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

    /// <summary>Null closes the form, which was accepted.</summary>
    public JsonObject? Find(string interaction) => _answers.TryGet(interaction, out var answer) ? (JsonObject?)answer?.DeepClone() : null;
}

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>The errors of a payload, in the form of <c>response_metadata.messages</c>.</summary>
internal sealed class Problems
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public bool Any => _messages.Count > 0;

    /// <param name="what">E.g. <c>must be less than 25 characters</c>.</param>
    /// <param name="at">A JSON pointer, e.g. <c>/view/title/text</c>.</param>
    public void Add(string what, string at) => _messages.Add($"[ERROR] {what} [json-pointer:{at}]");
}

namespace MeetupBot.Slack.Wire;

/// <summary>
/// What a <c>view_submission</c> is acknowledged with. Source: docs.slack.dev, Surfaces, Modals, "Handling and responding to
/// interactions".
/// </summary>
internal sealed record ViewAnswer(string ResponseAction)
{
    /// <summary>Sentence by block id of an input block.</summary>
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    public View? View { get; init; }

    public static ViewAnswer Update(View view) => new("update") { View = view };

    public static ViewAnswer At(IReadOnlyDictionary<string, string> errors) => new("errors") { Errors = errors };
}

namespace MeetupBot.Slack.Wire;

/// <summary>
/// The acknowledgement of a <c>view_submission</c>. Source: docs.slack.dev, Surfaces, Modals, "Handling and responding to
/// interactions".
/// </summary>
internal sealed record ViewAnswer(string ResponseAction)
{
    /// <summary>A sentence for each block id of an input block.</summary>
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    public View? View { get; init; }

    public static ViewAnswer Update(View view) => new("update") { View = view };

    public static ViewAnswer ShowErrors(IReadOnlyDictionary<string, string> errors) => new("errors") { Errors = errors };
}

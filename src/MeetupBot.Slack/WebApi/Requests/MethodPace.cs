namespace MeetupBot.Slack.WebApi.Requests;

/// <summary>
/// Calls that a workspace lets one app make of one method in any minute. Slack promises at least these.
/// Source: docs.slack.dev, Web API, "Rate limits".
/// </summary>
internal enum MethodPace
{
    /// <summary>Tier 2.</summary>
    Tier2 = 20,

    /// <summary>Tier 3.</summary>
    Tier3 = 50,

    /// <summary>Tier 4.</summary>
    Tier4 = 100,

    /// <summary>"Special" ones: chat.postMessage, for a whole workspace, and auth.test are said to allow hundreds.</summary>
    Special = 300,
}

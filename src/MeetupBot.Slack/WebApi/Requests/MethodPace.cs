namespace MeetupBot.Slack.WebApi.Requests;

/// <summary>
/// How many calls per minute a workspace allows one app for one method. Slack guarantees at least these.
/// Source: docs.slack.dev, Web API, "Rate limits".
/// </summary>
internal enum MethodPace
{
    Tier2 = 20,

    Tier3 = 50,

    Tier4 = 100,

    /// <summary>"Special" tiers: chat.postMessage (for a whole workspace) and auth.test are documented to allow hundreds.</summary>
    Special = 300,
}

namespace MeetupBot.Slack.Wire;

/// <summary>What was filled in.</summary>
/// <param name="Values">By block id, then by action id.</param>
internal sealed record ViewState(IReadOnlyDictionary<string, IReadOnlyDictionary<string, StateValue?>?>? Values = null);

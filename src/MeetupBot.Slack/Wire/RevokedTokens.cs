namespace MeetupBot.Slack.Wire;

/// <summary>Source: docs.slack.dev, Reference, Events, tokens_revoked.</summary>
/// <param name="Oauth">Ids of people.</param>
/// <param name="Bot">Ids of bot users.</param>
internal sealed record RevokedTokens(IReadOnlyList<string?>? Oauth = null, IReadOnlyList<string?>? Bot = null);

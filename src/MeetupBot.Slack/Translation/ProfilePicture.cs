namespace MeetupBot.Slack.Translation;

/// <summary>
/// The picture of a profile. Slack serves pictures from its own hosts, and those of people who chose none from Gravatar. An address anywhere
/// else is not shown, because cards pass it on to everybody's chat app. Source: docs.slack.dev, Reference, Objects, User object, "Profile".
/// </summary>
internal static class ProfilePicture
{
    private static readonly string[] Hosts = ["slack-edge.com", "slack.com", "slack-gov.com", "gravatar.com"];

    /// <returns>Null when there is none, or none that is shown.</returns>
    public static Uri? Read(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var picture) && picture.Scheme == Uri.UriSchemeHttps && picture.IsDefaultPort
            && Array.Exists(Hosts, host => picture.Host == host || picture.Host.EndsWith("." + host, StringComparison.Ordinal))
            ? picture
            : null;
}

using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi;

namespace MeetupBot.Slack.SocketMode;

/// <summary>Why no connection is possible until a person has changed the configuration.</summary>
internal sealed record SocketModeRefusal(string Advice)
{
    public static SocketModeRefusal Disabled { get; } = new(
        "Socket Mode is turned off for this Slack app. Turn it on under Socket Mode in the app's settings, or take out Slack:AppToken and set Slack:SigningSecret.");

    private static readonly SocketModeRefusal Token = new(
        "Slack refuses the app-level token. Set Slack:AppToken to one (xapp-…) from Basic Information, App-Level Tokens, of the same app.");

    private static readonly SocketModeRefusal Scope = new(
        "The app-level token lacks the scope connections:write. Generate one with it under Basic Information, App-Level Tokens, and set Slack:AppToken to it.");

    /// <summary>Null when waiting may help.</summary>
    public static SocketModeRefusal? FromError(SlackError error) => error switch
    {
        { Kind: ApiErrorKind.TokenRefused } => Token,
        { Code: SlackErrorCode.MissingScope } => Scope,
        { Kind: ApiErrorKind.Refused } => new SocketModeRefusal($"Slack opens no Socket Mode connection: {error}. Look at Socket Mode in the app's settings."),
        _ => null,
    };
}

using MeetupBot.Slack;

namespace MeetupBot.Settings;

/// <summary>Reads the section <c>Slack</c>. Its settings are only valid together.</summary>
internal sealed class SlackSettingsReader(Func<string, string?> text, Func<string, Uri?> address, ICollection<string> faults)
{
    private const string BotToken = "Slack:BotToken";
    private const string AppToken = "Slack:AppToken";
    private const string SigningSecret = "Slack:SigningSecret";

    /// <summary>Null when Slack is off.</summary>
    public SlackOptions? Read()
    {
        var options = new SlackOptions
        {
            BotToken = Token(BotToken, "xoxb-", "the Bot User OAuth Token, under OAuth & Permissions"),
            AppToken = Token(AppToken, "xapp-", "an App-Level Token, under Basic Information"),
            SigningSecret = text(SigningSecret) ?? "",
        };
        options.ApiBaseUrl = address("Slack:ApiBaseUrl")?.AbsoluteUri ?? options.ApiBaseUrl;
        FindContradictions();
        return text(BotToken) is null ? null : options;
    }

    private void FindContradictions()
    {
        var (app, secret) = (text(AppToken) is not null, text(SigningSecret) is not null);
        if (text(BotToken) is not null && !app && !secret)
            faults.Add($"{BotToken}: it alone hears nothing. Set {AppToken} (xapp-…) for Socket Mode, or {SigningSecret} for HTTP mode.");
        if (text(BotToken) is null && (app || secret))
            faults.Add($"{(app ? AppToken : SigningSecret)}: it is of no use without {BotToken} (xoxb-…).");
    }

    /// <summary>It never repeats the value, which may be a secret in the wrong place.</summary>
    private string Token(string key, string prefix, string whatItIs)
    {
        var given = text(key) ?? "";
        if (given.Length > 0 && !(given.StartsWith(prefix, StringComparison.Ordinal) && given.Length > prefix.Length))
            faults.Add($"{key}: it begins with {prefix}; take {whatItIs} in the app's settings.");
        return given;
    }
}

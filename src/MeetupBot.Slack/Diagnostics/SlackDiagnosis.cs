using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Slack.Http;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Diagnostics;

/// <summary>Checks what the bot needs of Slack, without changing anything there. The tokens are used and never repeated.</summary>
public sealed class SlackDiagnosis(SlackOptions options, TimeProvider time) : IDisposable
{
    private const string Token = "slack token";
    private const string Scopes = "slack scopes";
    private const string SocketMode = "slack socket mode";
    private const string RequestUrl = "slack request URL";
    private const string Challenge = "meetupbot-doctor";

    private readonly Probe _probe = new(UserAgent.Text);

    /// <summary>The bot token's scopes, as in the manifest and the README.</summary>
    public static IReadOnlyList<string> NeededScopes { get; } = ["chat:write", "commands", "files:write", "im:write", "mpim:write", "users:read"];

    /// <param name="root">Where Slack's requests arrive; null: the bot does not run, so that nothing answers there.</param>
    /// <param name="cancellationToken">Ends the checks.</param>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(Uri? root, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var self = await CallAsync("auth.test", options.BotToken, cancellationToken);
        if (ClockCheck.Examine("slack clock", self, time) is { } clock)
            findings.Add(clock);
        findings.Add(OfToken(self));
        if (IsOk(self))
            findings.Add(OfScopes(self));
        if (options.UsesSocketMode)
            findings.Add(OfSocketMode(await CallAsync("apps.connections.open", options.AppToken, cancellationToken)));
        if (options.UsesHttp)
            findings.Add(root is null
                ? Finding.Warning(RequestUrl, "It was not checked, because the bot does not run.", "Start the bot and try again.")
                : OfRequestUrl(await SendToMyselfAsync(root, cancellationToken), root));
        return findings;
    }

    public void Dispose() => _probe.Dispose();

    private static Finding OfToken(ProbeReply self)
    {
        if (IsOk(self))
            return self.Read("bot_id") is not null
                ? Finding.Good(Token, $"Slack accepts it: the bot is {self.Read("user")} in {self.Read("team")}.")
                : Finding.Bad(Token, "It is not a bot's.", "Set Slack:BotToken to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions.");
        return self.Read("error") is { } error
            ? Finding.Bad(Token, $"Slack refuses it ({error}).", "Install the app to the workspace again under Install App, and set Slack:BotToken (xoxb-…).")
            : Finding.Bad(Token, $"Slack did not say: {self.Reason}.", "Check this machine's network, and https://slack-status.com.");
    }

    /// <summary>Source: docs.slack.dev, Using the Slack Web API, "Permission scopes" (the header x-oauth-scopes).</summary>
    private static Finding OfScopes(ProbeReply self)
    {
        var held = self.Headers!.TryGetValues("x-oauth-scopes", out var values) ? string.Join(',', values).Split(',', StringSplitOptions.TrimEntries) : [];
        var missing = NeededScopes.Except(held).ToList();
        return missing.Count == 0
            ? Finding.Good(Scopes, "All that are needed are granted.")
            : Finding.Bad(Scopes, $"Missing: {string.Join(", ", missing)}.", "Add them under OAuth & Permissions, and install the app to the workspace again.");
    }

    /// <summary>Only asks for an address. To connect would take events from a running bot.</summary>
    private static Finding OfSocketMode(ProbeReply opened)
    {
        if (IsOk(opened))
            return Finding.Good(SocketMode, "Slack accepts the app token and offers a connection.");
        return opened.Read("error") is { } error
            ? Finding.Bad(
                SocketMode,
                $"Slack refuses the app token ({error}).",
                "Turn Socket Mode on, generate a token with connections:write under Basic Information, and set Slack:AppToken (xapp-…).")
            : Finding.Bad(SocketMode, $"Slack did not say: {opened.Reason}.", "Try again later.");
    }

    private static Finding OfRequestUrl(ProbeReply reply, Uri address) => reply switch
    {
        { Succeeded: true } when reply.Text.Contains(Challenge, StringComparison.Ordinal) =>
            Finding.Good(RequestUrl, $"A signed request to {address} is answered."),
        { Status: 401 } => Finding.Bad(
            RequestUrl, $"The bot at {address} refuses the signature.", "Set the same Slack:SigningSecret for the bot and for doctor, and check the clock."),
        { Status: 404 } => Finding.Bad(
            RequestUrl, $"There is nothing at {address}.", "Let the reverse proxy pass /slack/… on to the bot's own web server (Urls)."),
        _ => Finding.Bad(RequestUrl, $"{address} can't be used: {reply.Reason}.", "Check the reverse proxy, its certificate and the bot's log."),
    };

    /// <summary>
    /// What Slack sends when the address is entered, signed as it signs. Sources: docs.slack.dev, Reference, Events, url_verification;
    /// Authentication, "Verifying requests from Slack".
    /// </summary>
    private Task<ProbeReply> SendToMyselfAsync(Uri root, CancellationToken cancellationToken)
    {
        var body = $$"""{"type":"url_verification","token":"","challenge":"{{Challenge}}"}""";
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(root, "slack/events")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(options.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
        request.Headers.Add(RequestSignature.TimestampHeader, timestamp);
        request.Headers.Add(RequestSignature.SignatureHeader, signature);
        return _probe.SendAsync(request, cancellationToken);
    }

    private static bool IsOk(ProbeReply reply) => reply.Find("ok") is { ValueKind: JsonValueKind.True };

    private Task<ProbeReply> CallAsync(string method, string token, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{options.ApiBaseUrl.TrimEnd('/')}/{method}")
        {
            Content = new FormUrlEncodedContent([]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return _probe.SendAsync(request, cancellationToken);
    }
}

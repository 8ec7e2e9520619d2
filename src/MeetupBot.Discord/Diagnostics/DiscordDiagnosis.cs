using System.Net.Http.Headers;
using System.Text.Json;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Diagnostics;

/// <summary>Checks what the bot needs of Discord, without changing anything there. The token is used and never repeated.</summary>
public sealed class DiscordDiagnosis(DiscordOptions options, TimeProvider time) : IDisposable
{
    private const string Token = "discord token";
    private const string Intents = "discord intents";
    private const string Commands = "discord commands";
    private const string Portal = "in the developer portal";

    /// <summary>
    /// The flags of the three privileged intents, each for small and for large apps. Source: Application Resource, "Application Flags".
    /// </summary>
    private const long PrivilegedFlags = (1 << 12) | (1 << 13) | (1 << 14) | (1 << 15) | (1 << 18) | (1 << 19);

    private readonly Probe _probe = new(UserAgent.Text);
    private readonly AuthenticationHeaderValue _authorization = new("Bot", options.Token);

    public async Task<IReadOnlyList<Finding>> ExamineAsync(IReadOnlyList<AnnouncePlace> places, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var self = await GetAsync("users/@me", cancellationToken);
        if (ClockCheck.Examine("discord clock", self, time) is { } clock)
            findings.Add(clock);
        findings.Add(OfToken(self));
        if (self.Read("id") is not { } bot)
            return findings;
        var app = await GetAsync("applications/@me", cancellationToken);
        findings.Add(OfIntents(app));
        if (app.Read("id") is { } id)
            findings.Add(OfCommands(await GetAsync($"applications/{id}/commands", cancellationToken)));
        findings.Add(await new GatewayDiagnosis(options).ExamineAsync(await GetAsync("gateway/bot", cancellationToken), cancellationToken));
        foreach (var place in places.Where(place => place.Platform == Ids.Platform))
            findings.AddRange(await new PlaceDiagnosis(GetAsync, bot).ExamineAsync(place, cancellationToken));
        return findings;
    }

    public void Dispose() => _probe.Dispose();

    private static Finding OfToken(ProbeReply self) => self switch
    {
        { Succeeded: true } when self.Read("id") is not null => Finding.Good(Token, $"Discord accepts it: the bot is {self.Read("username")}."),
        { Status: 401 } => Finding.Bad(Token, "Discord refuses it.", $"Take a new one {Portal} under Bot > Reset Token, and set Discord:Token."),
        _ => Finding.Bad(Token, $"Discord did not say: {self.Reason}.", "Check this machine's network, and https://discordstatus.com."),
    };

    private static Finding OfIntents(ProbeReply app)
    {
        if (app.Find("flags") is not { ValueKind: JsonValueKind.Number } flags)
            return Finding.Warning(Intents, $"Discord did not say: {app.Reason}.", "Try again later.");
        return (flags.GetInt64() & PrivilegedFlags) == 0
            ? Finding.Good(Intents, "No privileged intent is on, and none is needed.")
            : Finding.Warning(Intents, "A privileged intent is on. The bot needs none.", $"Turn all three off {Portal} under Bot.");
    }

    private static Finding OfCommands(ProbeReply commands)
    {
        if (commands.Json is not { ValueKind: JsonValueKind.Array } all)
            return Finding.Warning(Commands, $"Discord did not say: {commands.Reason}.", "Try again later.");
        return all.EnumerateArray().Any(command => command.TryGetProperty("name", out var name) && name.ValueEquals("meetup"))
            ? Finding.Good(Commands, "/meetup is registered.")
            : Finding.Warning(Commands, "/meetup is not registered.", "Start the bot, which registers it. If it stays so, invite the bot again with the scope applications.commands.");
    }

    private Task<ProbeReply> GetAsync(string path, CancellationToken cancellationToken) =>
        _probe.GetAsync(new Uri($"{options.ApiBaseUrl.TrimEnd('/')}/{path}"), _authorization, cancellationToken);
}

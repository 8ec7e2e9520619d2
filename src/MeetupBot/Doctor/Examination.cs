using MeetupBot.Chat.Diagnostics;
using MeetupBot.Discord;
using MeetupBot.Discord.Diagnostics;
using MeetupBot.Settings;
using MeetupBot.Slack.Diagnostics;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Transfer;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Doctor;

/// <summary>All checks, in the order in which a person would mend what they find. Nothing is changed, here or on a platform.</summary>
public sealed class Examination(IConfiguration configuration, TimeProvider time)
{
    private readonly SettingsReader _settingsReader = new(configuration);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (ReadSettings(findings) is { } settings)
        {
            findings.Add(ZoneDataCheck.Judge(DateTimeZoneProviders.Tzdb.VersionId, time.GetCurrentInstant()));
            var report = settings.IsSandbox ? null : ReadDatabase(settings, findings);
            if (!settings.IsSandbox)
                await AskOutsideAsync(settings, report, findings, cancellationToken);
        }

        return [.. findings.Select(WithoutSecrets)];
    }

    private BotSettings? ReadSettings(List<Finding> findings)
    {
        try
        {
            var settings = _settingsReader.Read();
            findings.Add(settings.IsSandbox
                ? Finding.Warning("settings", "No token is set, so the bot would start the sandbox.", "Set Discord:Token, or Slack:BotToken with Slack:AppToken.")
                : Finding.Good("settings", "They can be used."));
            return settings;
        }
        catch (SettingsException error)
        {
            findings.AddRange(error.Message.Split(Environment.NewLine).Select(fault =>
                Finding.Bad("settings", fault, "Correct it; appsettings.example.json shows all settings.")));
            return null;
        }
    }

    private DatabaseReport? ReadDatabase(BotSettings settings, List<Finding> findings)
    {
        try
        {
            var report = settings.Storage.Report();
            findings.AddRange(DatabaseCheck.Judge(report, time.GetUtcNow()));
            return report;
        }
        catch (StorageException error)
        {
            findings.Add(Finding.Bad("database file", error.Message, "Until then the bot does not start."));
            return null;
        }
    }

    private async Task AskOutsideAsync(BotSettings settings, DatabaseReport? report, List<Finding> findings, CancellationToken cancellationToken)
    {
        var runs = report is not null && settings.Storage.IsTaken();
        var own = OwnAddress(configuration["Urls"]!);
        using (var web = new WebCheck(own, settings.Meetups.PublicUrl))
            findings.AddRange(await web.ExamineAsync(runs, cancellationToken));
        if (settings.DiscordToken is { } token)
        {
            using var discord = new DiscordDiagnosis(new DiscordOptions { Token = token, ApiBaseUrl = settings.DiscordApiBaseUrl.AbsoluteUri }, time);
            findings.AddRange(await discord.ExamineAsync(Places(report), cancellationToken));
        }

        if (settings.Slack is { } options)
        {
            using var slack = new SlackDiagnosis(options, time);
            findings.AddRange(await slack.ExamineAsync(runs ? settings.Meetups.PublicUrl ?? own : null, cancellationToken));
        }
    }

    private static IReadOnlyList<AnnouncePlace> Places(DatabaseReport? report) =>
        [.. (report?.Spaces ?? []).Select(space => new AnnouncePlace(space.Platform, space.ExternalId, space.Name, space.AnnounceChannel))];

    /// <summary>Any address is written 0.0.0.0, [::], + or *; this machine finds it on its own.</summary>
    private static Uri OwnAddress(string urls) =>
        new(urls.Split(';')[0].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal)
            .Replace("+", "127.0.0.1", StringComparison.Ordinal).Replace("*", "127.0.0.1", StringComparison.Ordinal).TrimEnd('/') + "/");

    /// <summary>Whatever a platform or the system answered: what is secret is never repeated.</summary>
    private Finding WithoutSecrets(Finding finding) => _settingsReader.SecretTexts
        .Aggregate(finding, (clean, secret) => clean with { Text = clean.Text.Replace(secret, "…", StringComparison.Ordinal) });
}

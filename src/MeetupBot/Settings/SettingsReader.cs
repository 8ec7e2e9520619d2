using System.Globalization;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Settings;

/// <summary>Reads and validates the bot's sections of the configuration. It reports every error at once, by the setting's name.</summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private const string Reminders = "Meetups:ReminderOffsets";
    private const string FileName = "File";

    /// <summary>All known settings. Any other name in these sections is a typing error and is reported.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Discord"] = ["Token", "ApiBaseUrl"],
        ["Slack"] = ["BotToken", "AppToken", "SigningSecret", "ApiBaseUrl"],
        ["Storage"] = ["Provider", "ConnectionString", "Password"],
        ["Web"] = ["PublicUrl"],
        ["Meetups"] = ["TimeZone", "ReminderOffsets", "PollClosesAfter", "FollowUpDelay", "QuietHours"],
    };

    /// <summary>Each may stand in a file instead, as container platforms mount secrets: <c>Discord:Token:File</c> names it.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "Discord:Token", "Slack:BotToken", "Slack:AppToken", "Slack:SigningSecret", StorageSettingsReader.Password, StorageSettingsReader.ConnectionString,
    };

    private readonly List<string> _faults = [];
    private readonly Dictionary<string, string?> _fromFiles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is never repeated, wherever it stands; after <see cref="Read"/>. Of a connection string, which also names files and servers, the password.</summary>
    public IEnumerable<string> SecretTexts =>
    [
        .. Secrets.Where(secret => secret != StorageSettingsReader.ConnectionString).Select(Text).OfType<string>(),
        .. StorageSettingsReader.PasswordsIn(Text(StorageSettingsReader.ConnectionString)),
    ];

    /// <exception cref="SettingsException">Unknown, unreadable or contradictory settings.</exception>
    public BotSettings Read()
    {
        FindUnknown();
        ReadFiles();
        var settings = new BotSettings(
            Text("Discord:Token"),
            Address("Discord:ApiBaseUrl") ?? new Uri("https://discord.com/api/v10"),
            new SlackSettingsReader(Text, Address, _faults).Read(),
            new StorageSettingsReader(Text, _faults).Read(),
            ReadMeetups());
        if (_faults.Count > 0)
            throw new SettingsException(string.Join(Environment.NewLine, _faults));
        return settings;
    }

    private MeetupsOptions ReadMeetups()
    {
        var defaults = new MeetupsOptions();
        return defaults with
        {
            TimeZone = Zone("Meetups:TimeZone") ?? defaults.TimeZone,
            ReminderOffsets = Offsets(Reminders) ?? defaults.ReminderOffsets,
            PollClosesAfter = Span("Meetups:PollClosesAfter") ?? defaults.PollClosesAfter,
            FollowUpDelay = Span("Meetups:FollowUpDelay") ?? defaults.FollowUpDelay,
            QuietHours = Quiet("Meetups:QuietHours", defaults.QuietHours),
            PublicUrl = Address("Web:PublicUrl"),
        };
    }

    private void FindUnknown()
    {
        foreach (var (section, names) in Known)
        {
            if (Text(section) is not null)
                _faults.Add($"{section}: it is a section, not a value. In it there are: {string.Join(", ", names)}.");
            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                    _faults.Add($"{child.Path}: there is no such setting. In {section} there are: {string.Join(", ", names)}.");
                else
                    FindUnknownIn(child);
            }
        }
    }

    /// <summary>The list of reminders has numbered entries, and a secret may have a file.</summary>
    private void FindUnknownIn(IConfigurationSection setting)
    {
        var isList = setting.Path.Equals(Reminders, StringComparison.OrdinalIgnoreCase);
        foreach (var entry in setting.GetChildren())
            if (!(isList && int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                && !(Secrets.Contains(setting.Path) && entry.Key.Equals(FileName, StringComparison.OrdinalIgnoreCase)))
                _faults.Add($"{entry.Path}: there is no such setting; {setting.Path} is {(isList ? "a list" : "one value")}.");
    }

    private void ReadFiles()
    {
        foreach (var secret in Secrets)
            if (Text($"{secret}:{FileName}") is { } path)
                _fromFiles[secret] = ReadFile(secret, path);
    }

    private string? ReadFile(string secret, string path)
    {
        var key = $"{secret}:{FileName}";
        if (Text(secret) is not null)
            _faults.Add($"{key}: {secret} is set too. Set one of them.");
        try
        {
            var text = File.ReadAllText(path).Trim();
            if (text.Length == 0)
                _faults.Add($"{key}: \"{path}\" is empty.");
            return text;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            _faults.Add($"{key}: \"{path}\" can't be read ({fault.Message})");
            return null;
        }
    }

    private string? Text(string key)
    {
        var text = _fromFiles.GetValueOrDefault(key) ?? configuration[key];
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private Uri? Address(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        _faults.Add($"{key}: \"{text}\" is not an http or https address.");
        return null;
    }

    private DateTimeZone? Zone(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone)
            return zone;
        _faults.Add($"{key}: \"{text}\" is not an IANA time zone such as Europe/London.");
        return null;
    }

    private Duration? Span(string key) => Text(key) is { } text ? Span(key, text) : null;

    private Duration? Span(string key, string text)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero && span < TimeSpan.FromDays(366))
            return Duration.FromTimeSpan(span);
        _faults.Add($"{key}: \"{text}\" is not a time span such as 02:00:00 or 1.00:00:00.");
        return null;
    }

    /// <summary>
    /// A list that is given replaces the default list; an empty value is an empty list. A single value, such as an environment variable,
    /// takes precedence over numbered entries in a file.
    /// </summary>
    private ReminderOffsets? Offsets(string key)
    {
        var section = configuration.GetSection(key);
        var items = section.GetChildren().ToList();
        if (items.Count > 0 && Text(key) is null)
            return AtMost(key, [.. items.Select(item => Span(item.Path, item.Value ?? "")).OfType<Duration>()]);
        return section.Value is { } text ? Listed(key, text) : null;
    }

    private ReminderOffsets Listed(string key, string text) => AtMost(
        key,
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => Span(key, part))
                .OfType<Duration>(),
        ]);

    private ReminderOffsets AtMost(string key, IReadOnlyList<Duration> offsets)
    {
        if (offsets.Count > ReminderOffsets.Most)
            _faults.Add($"{key}: {offsets.Count} reminders are given; it takes at most {ReminderOffsets.Most}.");
        if (offsets.Any(offset => offset < ReminderOffsets.Shortest || offset > ReminderOffsets.Longest))
            _faults.Add($"{key}: a reminder comes a minute to {ReminderOffsets.Longest.Days} days before the start.");
        return ReminderOffsets.Create(offsets);
    }

    private QuietHours? Quiet(string key, QuietHours? standard)
    {
        if (configuration[key] is not { } text)
            return standard;
        if (QuietHours.TryParse(text, out var hours))
            return hours;
        _faults.Add($"{key}: \"{text}\" is not a stretch of the day such as 22:00-08:00; empty is none.");
        return standard;
    }
}

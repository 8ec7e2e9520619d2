using MeetupBot.Domain.Reminders;
using MeetupBot.Settings;
using MeetupBot.Storage.Sqlite;
using NodaTime;

namespace MeetupBot.Tests.Host;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Without_any_setting_the_documented_defaults_hold_and_it_is_the_sandbox()
    {
        var settings = Read();

        Assert.True(settings.IsSandbox);
        Assert.Equal("https://discord.com/api/v10", settings.DiscordApiBaseUrl.AbsoluteUri);
        Assert.EndsWith("/meetupbot.db", Assert.IsType<SqliteProvider>(settings.Storage).Report().Place, StringComparison.Ordinal);
        Assert.Equal("Etc/UTC", settings.Meetups.TimeZone.Id);
        Assert.Equal([Duration.FromDays(1), Duration.FromHours(2)], settings.Meetups.ReminderOffsets.Values);
        Assert.Equal(Duration.FromDays(2), settings.Meetups.PollClosesAfter);
        Assert.Equal(Duration.FromHours(18), settings.Meetups.FollowUpDelay);
        Assert.Equal("22:00-08:00", settings.Meetups.QuietHours!.ToString());
        Assert.Null(settings.Meetups.PublicUrl);
    }

    [Fact]
    public void A_public_address_is_where_links_to_pages_lead() =>
        Assert.Equal("https://meet.example/bot", Read(("Web:PublicUrl", "https://meet.example/bot")).Meetups.PublicUrl!.AbsoluteUri);

    [Fact]
    public void A_token_turns_discord_on()
    {
        var settings = Read(("Discord:Token", "abc"), ("Discord:ApiBaseUrl", "http://127.0.0.1:9000/api/v10"));

        Assert.False(settings.IsSandbox);
        Assert.Equal(9000, settings.DiscordApiBaseUrl.Port);
        Assert.Null(settings.Slack);
    }

    [Fact]
    public void A_bot_token_with_an_app_token_or_a_signing_secret_turns_slack_on_beside_discord_or_alone()
    {
        var socketMode = Read(("Slack:BotToken", "xoxb-1"), ("Slack:AppToken", "xapp-1"));
        var both = Read(
            ("Discord:Token", "abc"), ("Slack:BotToken", "xoxb-1"), ("Slack:SigningSecret", "s"), ("Slack:ApiBaseUrl", "http://127.0.0.1:9000/api/"));

        Assert.False(socketMode.IsSandbox);
        Assert.Equal("https://slack.com/api/", socketMode.Slack!.ApiBaseUrl);
        Assert.Equal(("abc", "s", "http://127.0.0.1:9000/api/"), (both.DiscordToken, both.Slack!.SigningSecret, both.Slack.ApiBaseUrl));
    }

    [Fact]
    public void A_list_that_is_given_replaces_the_default_list()
    {
        Assert.Equal([Duration.FromHours(3)], Read(("Meetups:ReminderOffsets:0", "03:00:00")).Meetups.ReminderOffsets.Values);
        Assert.Equal(ReminderOffsets.None, Read(("Meetups:ReminderOffsets", "")).Meetups.ReminderOffsets);
        Assert.Equal(
            [Duration.FromHours(3), Duration.FromHours(1)],
            Read(("Meetups:ReminderOffsets", "03:00:00, 01:00:00")).Meetups.ReminderOffsets.Values);
    }

    [Fact]
    public void A_later_source_with_a_shorter_list_replaces_the_longer_one_where_it_says_so_as_one_value()
    {
        var settings = Read(("Meetups:ReminderOffsets:0", "1.00:00:00"), ("Meetups:ReminderOffsets:1", "02:00:00"), ("Meetups:ReminderOffsets", "03:00:00"));

        Assert.Equal([Duration.FromHours(3)], settings.Meetups.ReminderOffsets.Values);
    }

    [Fact]
    public void Empty_quiet_hours_are_none() => Assert.Null(Read(("Meetups:QuietHours", "")).Meetups.QuietHours);

    [Theory]
    [InlineData("Meetups:Timezon", "Europe/London", "there is no such setting")]
    [InlineData("Discord:ApiBase", "x", "there is no such setting")]
    [InlineData("Meetups:ReminderOffsets:first", "02:00:00", "is a list")]
    [InlineData("Storage:Path", "x", "there is no such setting")]
    [InlineData("Web:Url", "x", "there is no such setting")]
    [InlineData("Meetups:QuietHours:From", "22:00", "Meetups:QuietHours")]
    [InlineData("Discord:Token:Secret", "x", "Discord:Token")]
    [InlineData("Slack:BotToken", "xoxb-1", "Slack:AppToken (xapp-…) for Socket Mode, or Slack:SigningSecret for HTTP mode")]
    [InlineData("Slack:BotToken", "xapp-1", "it begins with xoxb-")]
    [InlineData("Slack:AppToken", "xapp-1", "without Slack:BotToken")]
    [InlineData("Slack:AppToken", "xoxb-1", "it begins with xapp-")]
    [InlineData("Slack:SigningSecret", "abc", "without Slack:BotToken")]
    [InlineData("Slack:ApiBaseUrl", "slack", "http")]
    [InlineData("Slack:Token", "xoxb-1", "there is no such setting")]
    [InlineData("Storage:Provider", "Oracle", "use Sqlite or Postgres")]
    [InlineData("Storage:Provider", "Postgres", "Storage:ConnectionString")]
    [InlineData("Storage:Password", "hush", "SQLite has no password")]
    [InlineData("Meetups:TimeZone", "Atlantis", "Europe/London")]
    [InlineData("Meetups:PollClosesAfter", "soon", "1.00:00:00")]
    [InlineData("Meetups:PollClosesAfter", "-1.00:00:00", "1.00:00:00")]
    [InlineData("Meetups:FollowUpDelay", "99999.00:00:00", "1.00:00:00")]
    [InlineData("Meetups:ReminderOffsets:1", "yesterday", "02:00:00")]
    [InlineData("Meetups:ReminderOffsets", "02:00:00, yesterday", "02:00:00")]
    [InlineData("Meetups:ReminderOffsets", "01:00,02:00,03:00,04:00,05:00,06:00", "at most 5")]
    [InlineData("Meetups:ReminderOffsets", "31.00:00:00", "a minute to 30 days")]
    [InlineData("Meetups:ReminderOffsets", "00:00:30", "a minute to 30 days")]
    [InlineData("Meetups:QuietHours", "at night", "22:00-08:00")]
    [InlineData("Web:PublicUrl", "ftp://x", "http")]
    [InlineData("Discord:ApiBaseUrl", "discord", "http")]
    public void What_is_wrong_stops_the_start_with_its_name_and_what_would_do(string key, string value, string hint)
    {
        var error = Assert.Throws<SettingsException>(() => Read((key, value)));

        Assert.StartsWith(key.Split(':')[0], error.Message, StringComparison.Ordinal);
        Assert.Contains(key.Split(':')[1], error.Message, StringComparison.Ordinal);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Discord:Token")]
    [InlineData("Slack:BotToken")]
    [InlineData("Slack:AppToken")]
    [InlineData("Slack:SigningSecret")]
    [InlineData("Storage:ConnectionString")]
    public void A_secret_may_stand_in_a_file(string key)
    {
        var texts = new Dictionary<string, string>
        {
            ["Discord:Token"] = "abc",
            ["Slack:BotToken"] = "xoxb-1",
            ["Slack:AppToken"] = "xapp-1",
            ["Slack:SigningSecret"] = "s",
            ["Storage:ConnectionString"] = "Data Source=other.db",
        };
        using var file = new ScratchFile(texts[key] + "\n");

        var settings = Read([.. texts.Where(text => text.Key != key).Select(text => (text.Key, text.Value)), ($"{key}:File", file.Path)]);

        Assert.Equal(
            ("abc", "xoxb-1", "xapp-1", "s", "other.db"),
            (settings.DiscordToken, settings.Slack!.BotToken, settings.Slack.AppToken, settings.Slack.SigningSecret, Path.GetFileName(settings.Storage.Report().Place)));
    }

    [Fact]
    public void A_secret_whose_file_is_missing_or_empty_or_that_is_set_twice_stops_the_start()
    {
        using var empty = new ScratchFile(" \n");
        using var filled = new ScratchFile("s3cret");

        Assert.Contains("Discord:Token:File", Assert.Throws<SettingsException>(() => Read(("Discord:Token:File", filled.Path + ".gone"))).Message, StringComparison.Ordinal);
        Assert.Contains("is empty", Assert.Throws<SettingsException>(() => Read(("Discord:Token:File", empty.Path))).Message, StringComparison.Ordinal);
        var twice = Assert.Throws<SettingsException>(() => Read(("Discord:Token", "abc"), ("Discord:Token:File", filled.Path)));
        Assert.Equal("Discord:Token:File: Discord:Token is set too. Set one of them.", twice.Message);
        Assert.Contains("one value", Assert.Throws<SettingsException>(() => Read(("Web:PublicUrl:File", filled.Path))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=x;Username=y;Password=s3cret one", "s3cret one")]
    [InlineData("Host=db;Database=x;pwd='s3;cret'", "s3;cret")]
    [InlineData("Host=db;Database=x", "")]
    [InlineData("what is this", "")]
    public void A_password_in_a_connection_string_is_a_secret_and_the_rest_is_none(string connectionString, string secret)
    {
        var reader = Reader(("Storage:Provider", "Postgres"), ("Storage:ConnectionString", connectionString));
        reader.Read();

        Assert.Equal(secret, string.Join(' ', reader.SecretTexts));
    }

    [Fact]
    public void Every_fault_is_said_at_once()
    {
        var error = Assert.Throws<SettingsException>(() => Read(("Meetups:TimeZone", "x"), ("Meetups:QuietHours", "y"), ("Web:Adress", "z")));

        Assert.Equal(3, error.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void A_token_is_never_told_in_a_message()
    {
        var error = Assert.Throws<SettingsException>(() => Read(("Discord:Token", "s3cret"), ("Discord:Tokn", "s3cret-too"), ("Slack:BotToken", "xapp-s3cret"), ("Slack:AppToken", "xoxb-s3cret")));

        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    private static BotSettings Read(params (string Key, string Value)[] settings) => Reader(settings).Read();

    private static SettingsReader Reader(params (string Key, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
        .Build());
}
